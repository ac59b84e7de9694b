import type { accountEn } from "./en.ts";

export const accountZhHans: Readonly<Record<keyof typeof accountEn, string>> = {
  "mail.password-reset.subject": "设置新密码",
  "mail.password-reset.text":
    "{name}，您好：\n\n有人（很可能是您本人）在 {site} 申请了新密码。请在一小时内通过以下链接设置，链接仅可使用一次：\n\n{link}\n\n如果不是您本人操作，请忽略本邮件，密码不会改变。\n",
  "mail.invitation.subject": "{inviter} 邀请您加入“{workspace}”",
  "mail.invitation.text":
    "您好：\n\n{inviter} 邀请您加入 {site} 上的工作区“{workspace}”。请在七天内通过以下链接接受邀请，链接仅可使用一次：\n\n{link}\n\n如果您不清楚为何收到本邮件，请忽略。\n",

  "account.usage":
    "“fairlead account”需要一个操作和一个邮箱地址：fairlead account reset-link anna@example.com。可用操作：{actions}。",
  "account.owner-usage": "新建所有者需要 --name 和 --workspace。",
  "account.link": "打开此链接的人可以设置该账号的密码。链接一小时内有效，仅可使用一次，请通过安全的途径转交。",
  "account.done.reset-link": "链接已生成。",
  "account.done.unlock": "错误尝试已清除，该账号可以重新登录。",
  "account.done.disable": "该账号已停用，其会话均已结束。",
  "account.done.enable": "该账号可以重新登录。",
  "account.done.drop-second-step": "两步验证已关闭，所有会话均已结束。请提醒对方重新设置。",
  "issue.account-missing": "没有使用地址 {email} 的账号。",
  "cli.help.account": `fairlead account ACTION EMAIL [选项]

在无法登录处理时，由服务器管理者对账号执行的操作。

  create-owner EMAIL      新建账号及其拥有的工作区，并输出设置密码的链接
  reset-link EMAIL        设置新密码的链接：一小时内有效，仅可使用一次
  unlock EMAIL            清除错误尝试
  disable EMAIL           立即停用，并结束其会话
  enable EMAIL            重新启用
  drop-second-step EMAIL  用于丢失身份验证器应用和恢复代码的人

  --name 姓名             新所有者的姓名
  --workspace 名称        新工作区的名称
  --time-zone 时区        新工作区的时区；默认为本机时区
  --currency 代码         新工作区的货币；默认为 EUR
  --public-url 网址       用户访问服务器的地址，用于链接；默认为 http://localhost:7272
  --data 文件夹           数据文件夹；默认为 FAIRLEAD_DATA，否则为 ./data

  fairlead account create-owner anna@example.com --name "Anna Nowak" --workspace Acme`,

  "issue.password-short": "密码太短，请使用至少 {min, plural, other {# 个字符}}；几个连在一起的词语就很容易记住。",
  "issue.password-long": "密码超过了 {max, plural, other {# 个字符}}，请缩短。",
  "issue.password-common":
    "这个密码属于最先被猜测的一类：常用词、键盘上相邻的键、数字或重复的内容。请换一个；几个互不相关的词语就很好。",
  "issue.password-personal": "密码中包含您的姓名或邮箱地址。请换一个认识您的人也猜不到的密码。",
  "issue.email-malformed": "这个邮箱地址无法使用，请检查；地址中不能包含 A–Z 以外的字母。",
  "issue.email-taken": "这个邮箱地址已有账号。",
  "issue.second-step-on": "两步验证已开启。如需重新设置，请先关闭。",
  "issue.second-step-off": "两步验证未开启。",
  "issue.invitation-for-other": "该邀请是发给 {email} 的，而您用另一个地址登录。请退出后用该地址登录，或另行申请邀请。",
  "issue.member-exists": "使用该地址的人已是工作区成员。",
  "issue.member-inactive": "该成员已停用。",
  "issue.member-active": "该成员处于启用状态。",
  "issue.team-unknown": "没有这个团队，请从列表中选择。",
  "issue.team-circle": "团队不能隶属于自己或自己的下级团队，请选择其他上级团队。",
  "issue.team-in-use": "该团队仍有成员、下级团队、未处理的邀请或记录，请先转给其他团队。",
  "issue.teams-many": "一个工作区最多有 {max, plural, other {# 个团队}}，请删除不需要的团队。",
  "issue.api-key-expired": "密钥在创建之前就会过期，请选择更晚的日期。",
  "issue.api-keys-many": "您已有 {max, plural, other {# 个密钥}}，达到上限。请撤销不需要的密钥。",
  "issue.time-zone-unknown": "“{timeZone}”不是时区，请使用 Asia/Shanghai 这样的名称。",
  "issue.currency-unknown": "“{currency}”不是货币，请使用三个字母的代码，例如 CNY。",
  "issue.field-right-twice": "角色 {role} 的字段“{field}”设置了两次，请只保留一项。",
  "issue.workspaces-many": "您已加入 {max, plural, other {# 个工作区}}，达到上限。请使用其中之一。",
  "issue.company-account-only": "您只能通过公司账号登录。请先设置密码：点击“忘记密码”即可收到链接。",
  "issue.company-account-taken": "该公司账号已关联到另一个账号，请先在那里解除关联。",
  "issue.secret-key-malformed":
    "{source} 中的密钥不是 32 字节。请提供 64 位十六进制数字或 base64，例如由“openssl rand -hex 32”生成。",
  "issue.secret-key-open": "本机上的其他用户可以读取 {file}，请将其权限设为 600（“chmod 600”）。",
  "issue.smtp-url-malformed":
    "FAIRLEAD_SMTP_URL 不是邮件服务器的地址，格式应为 smtps://name:password@mail.example.com。",
  "issue.company-issuer-insecure": "公司账号的签发方 {issuer} 既不使用 https，也不在本机上。请使用其 https 地址。",
  "issue.company-address-refused": "公司登录服务指向服务器 {host}，而它不是公网地址。只有签发方本身可以位于内网。",
};
