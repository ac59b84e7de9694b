import type { storeEn } from "./en.ts";
import { storeHelpZhHans } from "./help-zh-hans.ts";

export const storeZhHans: Readonly<Record<keyof typeof storeEn, string>> = {
  ...storeHelpZhHans,
  "issue.workspace-id-malformed": "“{workspace}”不是工作区的标识。",
  "issue.database-url-malformed": "DATABASE_URL 不是数据库地址。请写成 postgresql://USER:PASSWORD@HOST:5432/NAME。",
  "issue.database-password-missing":
    "DATABASE_URL 中没有密码。Fairlead 由它推导自身角色的密码；请为所有者设置密码，并写入地址。",
  "issue.database-unavailable":
    "无法连接数据库（{reason}）。请检查服务器是否运行、地址是否正确；恢复后 Fairlead 会自动继续。",
  "issue.database-busy": "此刻有人正在修改同样的数据（{reason}）。请重试。",
  "issue.database-timeout": "数据库用时超出限制（{reason}）。请一次少取一些，或稍后重试。",
  "issue.database-full": "数据库所在磁盘已满（{reason}）。请腾出空间；已保存的内容不会丢失。",
  "issue.database-sign-in-failed":
    "数据库不接受该用户或密码（{reason}）。请检查 DATABASE_URL 和服务器的访问规则（pg_hba.conf）。",
  "issue.database-missing": "服务器上没有该名称的数据库（{reason}）。请以 UTF8 编码创建它，或更正 DATABASE_URL。",
  "issue.commit-unknown": "保存时连接中断，无法确定更改是否已保存。请先查看，或使用相同的幂等键重新发送请求。",
  "issue.database-start-failed": "{folder} 中的数据库无法启动。原因见 {log} 末尾。如果磁盘已满，请腾出空间。",
  "issue.database-still-ending": "{folder} 中的数据库仍在停止。请稍后重试。",
  "issue.database-build-missing":
    "此安装中没有适用于 {platform} 的 PostgreSQL。请将 DATABASE_URL 设为 PostgreSQL 服务器，或重新安装且不要省略可选软件包。",
  "issue.database-account-missing":
    "PostgreSQL 不能以 root 身份运行，而系统中没有供它使用的账户。请创建以下账户之一：{accounts}，或以普通用户身份启动 Fairlead。",
  "issue.database-program-failed": "{program} 以状态 {status} 结束：\n{printed}",
  "issue.data-folder-foreign": "{folder} 已存在，但其中没有数据库。请指定其他数据文件夹，或移走其中的内容。",
  "issue.data-folder-version":
    "{folder} 中的数据库由 PostgreSQL {found} 创建，而本程序使用 PostgreSQL {needed}。请用创建它的 Fairlead 备份（fairlead backup），再用本程序恢复到新文件夹（fairlead restore）。",
  "issue.data-folder-password-missing": "数据库存在，但缺少其密码文件 {file}。请复制整个数据文件夹，而不是其中一部分。",
  "issue.data-folder-password-wrong":
    "{folder} 中的数据库不接受旁边保存的密码。请放回属于该文件夹的 database-password 文件。",
  "issue.data-folder-unwritable":
    "无法在 {folder} 中写入（{reason}）。请检查文件夹和权限，或用 --data 指定其他文件夹。",
  "issue.database-too-old": "服务器为 PostgreSQL {found}。Fairlead 需要 {needed} 或更高版本。",
  "issue.database-foreign": "该数据库属于其他程序：其中的“{table}”不是 Fairlead 的。请为 Fairlead 单独创建一个数据库。",
  "issue.database-rights-missing":
    "所有者无权在该数据库中创建表。请以管理员身份执行：GRANT CREATE, USAGE ON SCHEMA public TO（DATABASE_URL 中的用户）。",
  "issue.database-role-missing":
    "Fairlead 以角色 {role} 工作，而当前用户无权创建或修改角色。请管理员在服务器上执行以下语句，然后重新启动：\n{statement};",
  "issue.database-role-taken":
    "该服务器上的角色 {role} 属于另一个安装（所有者“{owner}”），继续将使其无法登录。请在此使用同一所有者和密码，或使用单独的服务器；如果那个安装已不存在，请执行：COMMENT ON ROLE {role} IS NULL。",
  "issue.database-role-refused": "角色 {role} 存在，但服务器不允许其登录。请检查服务器的访问规则（pg_hba.conf）。",
  "issue.database-role-privileged":
    "Fairlead 将以“{role}”工作，而工作区之间的隔离对该角色无效。它必须是 {needed}，不拥有任何表，也没有特殊权限；请更正地址或角色。",
  "issue.schema-newer":
    "数据由更新的 Fairlead 创建：其架构版本为 {version}，本程序只认识到 {known}。请安装更新的版本。",
  "issue.schema-changed": "架构的第 {version} 步与本程序的不同。请使用创建这些数据的 Fairlead。",
  "issue.schema-outdated":
    "数据来自较旧的 Fairlead：架构版本 {version}，最新为 {known}。请运行 fairlead migrate；它会先备份。",
  "issue.migration-failed": "架构的第 {version} 步（{name}）失败，未留下任何改动。数据保持原样；请反馈此问题。",
  "issue.store-missing": "{folder} 中没有 Fairlead 的数据。请用 --data 指定其文件夹，或用 DATABASE_URL 指定服务器。",
  "issue.store-not-empty": "这里已有数据（在“{table}”中）。请选择空数据库或新文件夹：--data new-folder。",
  "issue.store-in-use":
    "有人正在使用这些数据（{connections, plural, other {# 个连接}}）。请先停止 fairlead serve，以免有更改留在原处。",
  "issue.store-without-schema": "这里还没有数据，因此没有可复制的内容。",
  "issue.backup-exists": "{file} 已存在。请换一个名称，以免丢失内容。",
  "issue.backup-unwritable": "无法写入备份 {file}（{reason}），且未留下任何残余。请检查文件夹、权限和剩余空间。",
  "issue.backup-unreadable": "无法读取 {file}（{reason}）。请检查名称和权限。",
  "issue.backup-foreign": "该文件不是 Fairlead 的备份。",
  "issue.backup-format": "该备份的格式版本为 {form}，本程序不认识。请使用更新的 Fairlead。",
  "issue.backup-cut": "该备份缺少结尾，像是下载中断所致。请取得完整文件；未恢复任何内容。",
  "issue.backup-corrupt":
    "该备份已损坏{table, select, none {} other {（在“{table}”中）}}：与写入时不同。请使用其他备份；未恢复任何内容。",
  "issue.backup-mismatch": "到达“{table}”的内容与发送的不同。未保留任何内容；请重试，若再次发生请检查磁盘。",
  "issue.citus-missing": "该数据库没有 Citus 扩展。单台服务器无需分布；在集群上请先执行 CREATE EXTENSION citus。",
  "issue.secret-file-open": "本机其他用户可以读取 {file}，其中含有机密。请执行：chmod go-rwx {file}",
  "issue.disk-nearly-full": "{folder} 仅剩 {freeMb, number} MB。请在数据库停止之前腾出空间。",
  "issue.backup-none": "{folder} 中没有备份。请运行 fairlead backup，并在另一台机器上保留一份。",
  "issue.backup-old":
    "{folder} 中最近的备份已有 {days, plural, other {# 天}}。请定期运行 fairlead backup，例如每晚一次。",
  "issue.durability-off": "服务器关闭了 {setting}：断电时已保存的内容可能丢失。请将其打开并重新加载服务器。",
  "issue.database-encoding":
    "数据库以 {encoding} 保存文本，无法容纳所有文字。请以 UTF8 创建数据库，并用 fairlead move 迁移过去。",
  "issue.database-letters":
    "数据库不知道“ó”是“Ó”的小写，因此搜索会漏掉名称。请以 UTF-8 区域设置（C.UTF-8）创建数据库，并迁移过去。",
  "issue.connections-few":
    "服务器的 {most, number} 个连接中已使用 {used, number} 个。请提高 max_connections，或找出占用者。",
  "issue.transaction-long":
    "有一个事务已打开 {minutes, number} 分钟，使服务器无法清理。请在 pg_stat_activity 中找到并结束它。",
  "issue.tables-open": "以下表的保护不符合要求：{tables}。请运行 fairlead migrate。",
  "issue.working-role-refused":
    "Fairlead 的工作角色无法登录：{reason}。请运行 fairlead migrate；若无效，请检查服务器的访问规则。",
  "issue.clock-differs": "本机与数据库服务器的时钟相差 {seconds, number} 秒。请让两者都与时间服务器同步。",
  "issue.clock-behind": "本机时钟落后于最后记录的事件（{last}）。请在任何人工作之前与时间服务器同步。",
  "issue.jobs-dead":
    "“{queue}”中有 {count, plural, other {# 个任务}}最终失败。请查看其最后的错误，并在原因消除后重新启动。",
  "issue.jobs-late":
    "“{queue}”中有 {count, plural, other {# 个任务}}已等待超过一小时。请检查 fairlead serve 是否在运行。",
  "issue.log-incomplete":
    "工作区 {workspace} 的日志缺少 {missing, plural, other {# 个事件}}。请恢复最近的完好备份，并检查磁盘。",
  "issue.files-missing":
    "{folder} 中缺少 {count, plural, other {# 个}}上传的文件。请从备份中取回：把备份恢复到新文件夹，再取出其中的文件。",
  "issue.content-unreadable": "无法读取上传的文件 {file}（{reason}），因此未创建备份。请检查权限和磁盘。",
  "issue.check-failed": "无法检查此项：{reason}",
  "store.place-embedded": "数据：{folder}",
  "store.place-server": "数据：位于 {place} 的 PostgreSQL",
  "store.backed-up":
    "已写入 {file}：{tables, plural, other {# 个表}}，{rows, plural, other {# 行}}，{files, plural, other {# 个文件}}，{size} MB。已重新读取，内容完整。",
  "store.restored":
    "已恢复并比对：{tables, plural, other {# 个表}}，{rows, plural, other {# 行}}，{files, plural, other {# 个文件}}；架构版本 {to}。",
  "store.moved": "已复制到 {place} 并比对：{tables, plural, other {# 个表}}，{rows, plural, other {# 行}}。",
  "store.move-next": "原数据保持不变。今后请将 DATABASE_URL 设为新地址来启动 Fairlead，并一并带上 secret-key 文件。",
  "store.migrated": "架构版本 {from} → {to}。",
  "store.migrate-none": "无需操作：架构版本 {version}。",
  "store.secured": "已重新保护：{tables}。",
  "store.distributed": "完成：{count, plural, other {# 条语句}}。",
  "store.healthy": "一切正常。",
  "store.unhealthy": "{count, plural, other {# 个问题}}。",
  "store.check-skipped": "未检查",
  "store.check.data-folder": "数据文件夹",
  "store.check.disk-space": "磁盘空间",
  "store.check.backups": "备份",
  "store.check.server": "服务器连接",
  "store.check.server-version": "服务器版本",
  "store.check.durability": "持久性",
  "store.check.letters": "文字",
  "store.check.connections": "连接数",
  "store.check.transactions": "长事务",
  "store.check.schema": "架构",
  "store.check.tables": "工作区隔离",
  "store.check.working-role": "工作角色",
  "store.check.clock": "时钟",
  "store.check.files": "上传的文件",
  "store.check.jobs": "任务",
  "store.check.log": "日志完整性",
  "store.check.audit": "审计未被改动",
  "store.file-needed": "请指定要恢复的备份：fairlead restore FILE。",
  "store.target-needed": "请指定目标：fairlead move --to postgresql://USER:PASSWORD@HOST:5432/NAME。",
  "store.no-words": "“{given}”是多余的：此命令只接受选项。加上 --help 可查看选项。",
};
