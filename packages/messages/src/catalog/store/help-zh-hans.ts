import type { storeHelpEn } from "./help-en.ts";

export const storeHelpZhHans: Readonly<Record<keyof typeof storeHelpEn, string>> = {
  "cli.help.migrate": `fairlead migrate [选项]

把数据升级到本程序的架构。如果已有数据，会先备份到数据文件夹的 backups 子文件夹。失败的步骤不会留下任何改动。同时会重新保护被人放开的表。

  --data FOLDER          数据文件夹（默认 FAIRLEAD_DATA，否则 ./data）及其内置数据库
  DATABASE_URL=…         环境变量：改用 PostgreSQL 服务器，以数据库所有者的身份

  fairlead migrate
  fairlead migrate --data /srv/fairlead`,
  "cli.help.backup": `fairlead backup [选项]

把此刻的全部数据写入一个文件，其他人可以照常工作。文件在获得名称之前会被重新读取一遍。其中含有全部数据，包括密码哈希：请妥善保管，并把 secret-key 与它分开存放。

  -o FILE                写到哪里（默认：数据文件夹的 backups 子文件夹，以时间命名）
  --data FOLDER          数据文件夹（默认 FAIRLEAD_DATA，否则 ./data）及其内置数据库
  DATABASE_URL=…         环境变量：改用 PostgreSQL 服务器，以数据库所有者的身份

  fairlead backup
  fairlead backup -o /mnt/safe/friday.backup.gz`,
  "cli.help.restore": `fairlead restore FILE [选项]

把备份恢复到空的位置：新文件夹或空数据库。会先检查文件；每个表都会重新读取并比对；出现问题时不会留下任何内容。较旧版本的备份会被升级。

  --data FOLDER          数据文件夹（默认 FAIRLEAD_DATA，否则 ./data）及其内置数据库
  DATABASE_URL=…         环境变量：改用 PostgreSQL 服务器，以数据库所有者的身份

  fairlead restore friday.backup.gz --data ./restored`,
  "cli.help.doctor": `fairlead doctor [选项]

检查数据存储，说明有什么问题以及如何处理：文件夹、磁盘、备份、服务器、设置、架构、工作区隔离、时钟、任务、日志、审计。不做任何更改。发现问题时以 1 退出。

  --json                 同样的内容，供程序使用（结构 fairlead.doctor/1）
  --data FOLDER          数据文件夹（默认 FAIRLEAD_DATA，否则 ./data）及其内置数据库
  DATABASE_URL=…         环境变量：改用 PostgreSQL 服务器，以数据库所有者的身份

  fairlead doctor
  fairlead doctor --json`,
  "cli.help.move": `fairlead move --to DATABASE_URL [选项]

把数据复制到 PostgreSQL 服务器（15 或更高版本）。目标数据库必须为空；每个表都会重新读取并比对。原数据保持不变。请先停止 fairlead serve。

  --to DATABASE_URL      新位置，以数据库所有者的身份
  --data FOLDER          数据文件夹（默认 FAIRLEAD_DATA，否则 ./data）及其内置数据库
  DATABASE_URL=…         环境变量，不带 --data 时：要从中迁出的 PostgreSQL 服务器

  fairlead move --data ./data --to postgresql://fairlead:secret@db.example.com:5432/fairlead?sslmode=verify-full`,
  "cli.help.distribute": `fairlead distribute [选项]

按工作区把数据分布到 Citus 集群的各台机器上。没有该扩展时会拒绝：单台服务器不需要这样做。

  DATABASE_URL=…         环境变量：集群的协调节点，以数据库所有者的身份

  fairlead distribute`,
};
