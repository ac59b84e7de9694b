import type { changeHelpEn } from "./help-en.ts";

export const changeHelpZhHans: Readonly<Record<keyof typeof changeHelpEn, string>> = {
  "cli.help.verify": `fairlead verify [选项]

从第一行到最后一行读取每个工作区的审计记录，找出在数据库中被改动、删除、插入或移动的行。会输出末行的编号和哈希：另行保存后，日后可证明此前内容未被重写。发现问题时退出码为 1。

  --known ID:NUMBER:HASH 先前输出的某工作区末行；可多次给出
  --data FOLDER          数据文件夹（默认：FAIRLEAD_DATA，否则为 ./data）；使用其中内置的数据库
  DATABASE_URL=…         环境变量：改用 PostgreSQL 服务器，须以数据库所有者的身份

  fairlead verify`,
  "cli.help.rebuild": `fairlead rebuild [选项]

根据日志重建每个工作区的记录（线索、商机、联系人、公司、任务、备注）及其查找键。期间各工作区依次不能更改。

  --check                只比对；有差异时退出码为 1
  --data FOLDER          数据文件夹（默认：FAIRLEAD_DATA，否则为 ./data）；使用其中内置的数据库
  DATABASE_URL=…         环境变量：改用 PostgreSQL 服务器，须以数据库所有者的身份

  fairlead rebuild --check
  fairlead rebuild`,
};
