import type { cliHelpEn } from "./help-en.ts";

export const cliHelpZhHans: Readonly<Record<keyof typeof cliHelpEn, string>> = {
  "cli.help.main": `Fairlead：用您手头已有的导出文件，看清销售实际是怎样进行的。

  fairlead inspect FILE          文件里有什么：列、日期、缺口，以及它能说明和不能说明什么
  fairlead discover FILE         流程的真实运行：阶段、路径、天数、流失、变体
  fairlead convert FILE -o FILE  把任何可读取的日志写成 CSV 或 XES
  fairlead show [FILE]           在浏览器中查看报告；不给文件则使用示例
  fairlead sample -o FILE        生成一份已知真相的模拟销售历史

公司数据的所在之处（--data FOLDER，或 DATABASE_URL）：
  fairlead import FILE           将商机、联系人或公司导入工作区；可试运行，可撤销
  fairlead serve                 服务器：API、位于 /docs 的说明、实时推送
  fairlead backup                把全部数据写入一个文件，不影响他人工作
  fairlead restore FILE          把备份恢复到空的位置
  fairlead move --to URL         从本机迁移到 PostgreSQL 服务器
  fairlead migrate               更新 Fairlead 之后：升级数据，并先备份
  fairlead doctor                有什么问题，以及如何处理
  fairlead account ACTION EMAIL  创建首位所有者、找回密码的链接、停用账号
  fairlead verify                审计记录是否与写入时一致
  fairlead rebuild               根据日志重建记录，或只比对
  fairlead distribute            分布到 Citus 集群

FILE 可以是 HubSpot、Salesforce 或 Pipedrive 的商机（交易、业务机会）导出，每行一个事件或每行一个商机的任意 CSV，
XES，或 OCEL 2.0；可为普通文件或 gzip 压缩文件；“-”表示读取标准输入。任何数据都不会离开本机。

  fairlead discover deals.csv                          在此显示摘要
  fairlead discover deals.csv -o report.html           一个可打开、发送或打印的文件
  fairlead discover log.xes.gz --json > graph.json     供程序使用的精确数字

  fairlead COMMAND --help    某个命令的选项和示例
  --lang en|zh-CN|pl         所有输出使用的语言
  --version

退出码：0 正常 · 1 部分内容无法读取 · 2 用法错误 · 3 Fairlead 自身故障`,
  "cli.help.inspect": `fairlead inspect FILE [选项]

读取文件并说明它是什么：格式、每一列的用途、商机数和事件数、时间范围、时间的精确程度，以及每个问题和处理办法。
遇到不熟悉的文件，请先运行它。

  --json                 同样的内容，供程序使用（结构 fairlead.inspect/1）
  -o FILE                写到该文件，而不是显示在这里
  --errors FILE          以 CSV 列出每一行无法使用的数据及原因
  --strict               有行被忽略时也以 1 退出

自动识别不对时，说明如何读取：
  --case COLUMN          该行属于哪个商机或案例
  --activity COLUMN      发生了什么（阶段、活动）
  --time COLUMN          何时发生
  --actor COLUMN         由谁执行
  --dates ORDER          像 03/04/2026 这样的日期哪个在前：day-first（日）或 month-first（月）
  --map-columns A=B,…    把表头 A 当作 B 读取，用于已翻译的表头："阶段=Deal - Stage"
  --lifecycle all|complete   XES：所有事件（默认），或仅完成事件
  --classifier NAME      XES：用文件中的该分类器命名活动
  --object-type TYPE     OCEL：以哪种对象类型的对象作为案例

  fairlead inspect deals.csv
  fairlead inspect deals.csv --case "商机编号" --time "变更时间" --errors left-out.csv`,
  "cli.help.discover": `fairlead discover FILE [选项]

显示流程的真实运行。不带 -o 或开关时：在此显示摘要。

  -o FILE                写入文件，形式由文件名后缀决定，可多次给出：
                           .html 报告  .json 数字  .svg .png 图  .mmd Mermaid  .yaml 销售流程图草稿
  --json --html --svg --png --mermaid --yaml
                         同样的形式，写到标准输出，或写到 -o 指定的文件（名称不限）
  --graph stages|activities  文件为阶段历史时，图中显示什么（默认 stages）
  --activities 0-100     图中只保留最频繁的活动，百分比（默认 100）
  --paths 0-100          图中只保留最频繁的路径，百分比（默认 100）；图始终保持连通
  --theme light|dark|auto    图的配色（默认 light）
  --direction right|down  图的走向（默认 right）
  --errors FILE  --strict    以及所有读取选项：见 fairlead inspect --help

  fairlead discover deals.csv -o report.html -o stages.svg
  fairlead discover deals.csv --yaml -o our-process.yaml
  zcat log.xes.gz | fairlead discover - --json`,
  "cli.help.convert": `fairlead convert FILE -o FILE [选项]

把任何可读取的日志写成 CSV（每行一个事件）或 XES，由输出文件名决定：.csv .xes .csv.gz .xes.gz
会被电子表格当作公式执行的单元格会做无害化处理，Fairlead 再次读取时会还原。

  -o FILE                写到哪里；不给则写到标准输出
  --to csv|xes           文件名未说明时指定形式
  --errors FILE  --strict    以及所有读取选项：见 fairlead inspect --help

  fairlead convert hubspot-deals.csv -o deals.xes.gz`,
  "cli.help.import": `fairlead import FILE [选项]

把商机、联系人或公司的文件导入工作区：任意表格，HubSpot、Salesforce、Pipedrive 的导出文件，XES，OCEL。
已有的记录按其在原系统中的编号、电子邮件、电话、域名和公司名称识别并更新；同一文件再次导入不会增加任何内容。
中断的导入会从中断处继续，整次导入也可以撤销。

  --dry-run              说明哪些会新建、更改、忽略，不作任何更改
  --propose              以 JSON 输出建议的列和步骤映射，修改后可再用
  --map FILE             按此文件映射列和步骤
  --kind WHAT            文件内容：deals（商机）、people（联系人）或 companies（公司），用于识别有误时
  --system NAME          文件中的编号属于哪个系统，以便识别同一系统的下一个文件（默认为 CRM，否则为文件名）
  --country CC           没有国家代码的电话号码所属国家，两个字母，例如 CN
  --workspace NAME       工作区的名称或编号；有多个工作区时必填；没有工作区时新建
  --errors FILE          以 CSV 列出被忽略或只用了一部分的每一行及原因
  --undo ID              撤销整次导入；之后改过的记录保留并列出
  --json                 供程序使用的结果（格式 fairlead.import/1）
  --data DIR             数据文件夹，与 fairlead serve 相同

  fairlead import deals.csv --dry-run
  fairlead import deals.csv --propose > mapping.json
  fairlead import deals.csv --map mapping.json --errors left-out.csv`,
  "cli.help.sample": `fairlead sample [选项]

生成一份模拟的销售历史：相同选项总是得到相同的文件，并且真相已知：
比率、延迟、赢单和输单的原因、偏差、随时间的变化，以及真实导出文件中的脏数据。

  --seed TEXT            换一个种子得到另一份历史；默认 7
  --deals COUNT          默认 2000
  --industry NAME        saas, real-estate, financial-services, healthcare；默认 saas
  --format NAME          hubspot, salesforce, salesforce-field-history, salesforce-report, pipedrive, csv, xes；
                         默认 hubspot
  --clean                不含真实导出文件中的脏数据
  -o FILE                写到哪里；不给则写到标准输出
  --truth FILE           植入了什么、实际结果如何，JSON 格式

  fairlead sample --seed 7 --deals 5000 --industry saas --format hubspot -o deals.csv --truth truth.json`,
  "cli.help.start": `fairlead start [FILE] [选项]

即 npm start 所运行的命令。给出 FILE 时：同 fairlead show。不给时：显示示例数据的报告，并在本文件夹的数据上启动服务器，
直到您按 Ctrl+C。

  --data FOLDER          服务器的数据存放位置（默认 $FAIRLEAD_DATA，否则为 ./data）
  --port NUMBER          服务器端口（默认 7272，或下一个空闲端口）；报告在 4870 或任意空闲端口

  fairlead start --data ~/fairlead-data
  npm start -- deals.csv --lang zh-CN`,
  "cli.help.show": `fairlead show [FILE] [选项]

显示摘要，写出报告，并供本机浏览器查看，直到您按 Ctrl+C。
不给 FILE 时：使用 Fairlead 自带的示例数据。

  -o FILE                报告写到哪里（默认 fairlead-report.html）
  --port NUMBER          默认 4870，被占用时使用任意空闲端口
  --no-serve             写出报告后即停止
  --errors FILE  --strict    以及所有读取选项：见 fairlead inspect --help

  npm start -- deals.csv
  fairlead show deals.csv --lang zh-CN`,
};
