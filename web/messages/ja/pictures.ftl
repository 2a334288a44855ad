# The tabs, the pictures, and the calendar of a profile.
tabs = 表示
tab-users = ユーザー
tab-pictures = グラフ
pictures-missing = グラフを読み込めませんでした。ページを再読み込みしてください。
figure-users = ユーザー
figure-active = 過去 { $days } 日間にアクセスあり
figure-idle = 過去 { $days } 日間にアクセスなし
picture-scope = グラフの対象
picture-scope-shown = 表示中のユーザー
picture-scope-all = すべてのユーザー
picture-as-table = 表で表示
picture-save = SVGで保存
picture-active-users = 日ごとのアクセスユーザー数
picture-snapshots = アクセスのないユーザー数（以前の表ごと）
picture-snapshot = アクセスなし { $idle } 人、あり { $active } 人
picture-used = アクセスあり
picture-idle = アクセスなし
figure-unknown = アクセス日数がわからないユーザー：{ $formatted } 人
picture-day = 日付
picture-users-heading = ユーザー数
picture-users = { $formatted } 人
picture-span = 表示する期間
picture-span-days = { $days ->
    [365] 1年間
   *[other] { $days } 日間
}
picture-span-all = すべての期間
picture-gap = ログのない期間
picture-no-days = 基準日までのログがありません。
picture-distribution = アクセス日数の分布（過去 { $days } 日間）
picture-access-days-heading = アクセス日数
picture-access-days = { $days ->
    [0] アクセスなし
   *[other] { $days } 日
}
picture-departments = 組織
overview-department = 組織
overview-users = ユーザー
overview-active = アクセスあり
overview-idle = アクセスなし
overview-share = アクセスありの割合
overview-show = { $department } のユーザーを表示
overview-more = さらに { $count } 件を表示
announce-picture-saved = { $name } をダウンロードしました。
profile-first-access = ログ内の最初のアクセス日
profile-all-days = ログ全体のアクセス日数
profile-days-ago = { $days ->
    [0] 基準日当日
   *[other] { $days } 日前
}
profile-count-events = 操作数を集計
profile-count-events-why = ログをもう一度読み込み、日ごとの操作数で色分けします。
profile-events-counted = { $count } 件の操作を集計しました。
profile-calendar-of = { $name } のアクセス日
calendar-none = アクセスなし
calendar-events = { $formatted } 件の操作
calendar-events-heading = 操作数
calendar-fewer = 少ない
calendar-more = 多い
calendar-by-month = 月別に見る
calendar-month = 月
calendar-earlier = 1年前
calendar-later = 1年後
