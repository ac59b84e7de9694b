import type { problemEn } from "./en.ts";

export const problemZhHans: Readonly<Record<keyof typeof problemEn, string>> = {
  "problem.status-400": "无法理解该请求",
  "problem.status-401": "尚未登录",
  "problem.status-403": "没有权限",
  "problem.status-404": "未找到",
  "problem.status-405": "不支持这种方式",
  "problem.status-408": "请求过慢",
  "problem.status-409": "与现有数据冲突",
  "problem.status-412": "已被他人修改",
  "problem.status-413": "内容过大",
  "problem.status-414": "地址过长",
  "problem.status-415": "不是 JSON",
  "problem.status-421": "服务器不符",
  "problem.status-422": "操作被拒绝",
  "problem.status-428": "未注明版本",
  "problem.status-429": "请求过于频繁",
  "problem.status-431": "请求头过大",
  "problem.status-500": "服务器内部故障",
  "problem.status-503": "暂时不可用",

  "problem.path-malformed": "该地址含有本服务器不使用的字符。请去掉重复的斜杠，并且只对必要的字符进行编码。",
  "problem.body-not-json": "请求正文不是有效的 JSON。请检查引号、逗号和括号。",
  "problem.body-too-deep": "对象和列表的嵌套超过 {max, number} 层。请发送更扁平的结构。",
  "problem.key-forbidden": "JSON 中有名为 __proto__、constructor 或 prototype 的键。请改用其他名称。",
  "problem.text-forbidden": "文本中含有空字符（U+0000）或不完整的字符，无法保存。请将其删除后重新发送。",
  "problem.request-invalid": "请求的部分内容不符合要求。“issues”逐一列出了问题所在。",
  "problem.query-invalid": "无法按所给的筛选、排序或字段执行。“issues”列出了问题所在。",
  "problem.cursor-invalid": "该游标不是由此列表给出的，或对应的是另一种筛选或排序。请不带游标重新开始。",
  "problem.idempotency-key-missing":
    "会更改数据的请求需要 Idempotency-Key 请求头，这样重复发送也只会生效一次。请为每次新的更改生成新的 UUID。",
  "problem.idempotency-key-malformed":
    "Idempotency-Key 由 8 到 200 个字母、数字、连字符、下划线、点或冒号组成。使用 UUID 即可。",
  "problem.link-invalid": "该链接已被使用、已过期或已撤回。请重新申请。",
  "problem.sign-in-needed":
    "请先登录，或以“Authorization: Bearer …”的形式发送 API 密钥。已结束的会话和已撤销的密钥均无效。",
  "problem.sign-in-failed": "邮箱地址与密码不匹配。请检查后重试，或重置密码。",
  "problem.second-step-needed": "请输入身份验证器应用中的验证码以完成登录。",
  "problem.second-step-failed": "验证码错误、已过期或已使用过。请等待下一个验证码再输入。",
  "problem.company-sign-in-failed": "使用企业账号登录失败。请重试；如仍有问题，请联系管理员。",
  "problem.right-missing": "您在此处没有执行该操作的权限。请向工作区管理员申请。",
  "problem.cross-site": "该请求来自其他网站，浏览器不能从那里更改此处的数据。请从本服务器的页面发送，或使用 API 密钥。",
  "problem.set-up-token-wrong": "初始设置令牌不正确。令牌显示在启动服务器的地方，请从那里复制。",
  "problem.address-unknown": "该地址没有任何内容。可用的地址见 /openapi.json。",
  "problem.record-missing": "没有这条记录，或您无权查看。",
  "problem.method-unknown": "该地址只接受 {allowed}，不接受 {method}。",
  "problem.request-timeout": "请求未能及时送达。请检查网络连接后重新发送。",
  "problem.email-taken": "该邮箱地址已有账号。请登录，或使用其他地址。",
  "problem.set-up-done": "本服务器已完成初始设置。请登录，或申请邀请。",
  "problem.state-changed": "现有状态已不允许此操作。请重新读取后再决定。",
  "problem.last-owner": "工作区必须至少保留一名所有者。请先将其他成员设为所有者。",
  "problem.rev-conflict":
    "自您读取之后，已有他人修改了这条记录。“current”是现在的内容，“sent”是您发送的内容；请合并两者，并在 If-Match 中发送版本 {rev, number}。",
  "problem.body-too-large": "请求正文超过 {max, number} 字节。请减少单次发送的内容；文件请使用导入功能。",
  "problem.address-too-long": "地址超过 {max, number} 个字符。较长的筛选条件请使用 POST …/query。",
  "problem.media-type-unknown": "请求正文必须是 {expected}。请相应设置 Content-Type 请求头。",
  "problem.host-unknown": "本服务器不响应主机名“{host}”。请使用启动时显示的地址，或在启动时指定 --public-url。",
  "problem.change-refused": "在当前状态下无法进行此更改。原因见“issues”。",
  "problem.idempotency-key-reused": "该 Idempotency-Key 已用于另一个请求。请为新的更改生成新的键。",
  "problem.rev-missing": "请注明您读取的版本：在 If-Match 请求头中发送其 ETag，以免在不知情的情况下覆盖他人的修改。",
  "problem.too-many-requests": "请求过于频繁。请等待 {seconds, number} 秒，并放慢速度。",
  "problem.too-many-streams": "最多同时打开 {max, number} 个实时推送。请先关闭一个。",
  "problem.account-locked": "由于多次尝试失败，登录已锁定。请在 {seconds, number} 秒后重试，或重置密码。",
  "problem.headers-too-large": "请求头过大。请删除本网站的 Cookie 后重试。",
  "problem.internal": "服务器出现故障，没有留下任何半完成的更改。请重新发送；如仍有问题，请报告“instance”中的编号。",
  "problem.overloaded": "服务器负载过高。请在 {seconds, number} 秒后重新发送请求。",
  "problem.database-away": "暂时无法连接数据库，没有留下任何半完成的更改。请在 {seconds, number} 秒后重新发送请求。",
  "problem.outcome-unknown":
    "保存更改时与数据库的连接中断，无法确定是否已保存。请使用相同的 Idempotency-Key 重新发送同一请求：它只会生效一次。",
  "problem.stopping": "服务器正在停止。请在 {seconds, number} 秒后重新发送请求。",

  "issue.request-part-missing": "缺少“{part}”。请补上。",
  "issue.request-part-type":
    "“{part}”应为{expected, select, string {文本} number {数字} int {整数} boolean { true 或 false } array {列表} object {对象} record {对象} null { null } other {其他类型}}。",
  "issue.request-part-unknown": "此处没有“{part}”。请检查拼写或将其删除。",
  "issue.request-part-choice": "“{part}”必须是以下之一：{allowed}。",
  "issue.request-part-small":
    "“{part}”{kind, select, string {过短：至少 {limit, number} 个字符} array {过短：至少 {limit, number} 项} other {过小：至少为 {limit, number}}}。",
  "issue.request-part-large":
    "“{part}”{kind, select, string {过长：最多 {limit, number} 个字符} array {过长：最多 {limit, number} 项} other {过大：最多为 {limit, number}}}。",
  "issue.request-part-format": "“{part}”的写法不正确。示例见 /docs。",

  "serve.ready": `Fairlead：{url}
API：{url}/docs
按 Ctrl+C 停止。`,
  "serve.set-up": "目前还没有账号。创建第一个账号：POST {url}/v1/setup（见 {url}/docs#setup.create）。",
  "serve.set-up-token": "从其他机器创建时需要此令牌；有了账号之后它即失效：{token}",
  "serve.insecure": "访问本服务器的连接未加密。请在其前面设置带 TLS 的代理，并指定 --public-url https://…。",
  "serve.stopping": "正在停止：将完成进行中的请求。",
  "serve.option-url": "--public-url 需要形如 https://crm.example.com 的地址，而不是“{given}”。",
  "issue.port-taken": "{host} 的端口 {port} 已被占用。请停止占用它的程序，或用 --port 另选一个端口。",
  "issue.port-forbidden": "此处不允许使用 {host} 的端口 {port}。请用 --port 选择大于 1023 的端口。",
  "issue.host-missing": "本机没有地址 {host}。请用 --host 选择本机拥有的地址，例如 127.0.0.1 或 0.0.0.0。",
  "cli.help.serve": `fairlead serve [选项]

运行服务器：API、位于 /docs 的说明，以及实时推送。数据文件夹中的数据库会自动启动；首次运行只创建数据库结构。

  --host ADDRESS         监听的地址；默认为 127.0.0.1，即仅限本机；0.0.0.0 表示所有网络
  --port NUMBER          默认为 7272，被占用时取下一个空闲端口；0 表示任意端口
  --public-url URL       用户访问的地址，例如 https://crm.example.com；邮件中的链接指向该地址，
                         使用 https 时 Cookie 仅限 https
  --trust-proxy ADDRESS  在请求来源上受信任的代理；可多次指定
  --log LEVEL            debug、info、warn、error；默认为 info，在终端中为 warn
  --data FOLDER          数据文件夹（默认：FAIRLEAD_DATA，否则为 ./data）及其内置数据库
  DATABASE_URL=…         在环境变量中：改用 PostgreSQL 服务器，以数据库所有者身份连接
  FAIRLEAD_SMTP_URL=…  FAIRLEAD_MAIL_FROM=…          用于发送邮件：重置密码和邀请
  FAIRLEAD_OIDC_ISSUER=…  FAIRLEAD_OIDC_CLIENT_ID=…  FAIRLEAD_OIDC_CLIENT_SECRET=…   用于企业账号
  FAIRLEAD_METRICS_TOKEN=…                           持有者可从其他机器读取 /metrics

  fairlead serve
  fairlead serve --host 0.0.0.0 --port 8080 --public-url https://crm.example.com --trust-proxy 10.0.0.2`,
};
