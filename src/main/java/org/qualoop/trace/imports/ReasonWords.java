package org.qualoop.trace.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The intake's reasons, which are English, with Chinese in front: people read them in a spreadsheet. */
final class ReasonWords {

    private static final Pattern CHINESE = Pattern.compile(".*[\\u4e00-\\u9fff].*", Pattern.DOTALL);
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        put("is required", "必填");
        put("must not be blank", "不能是空白");
        put("must be an integer", "必须是整数");
        put("must be a number", "必须是数字");
        put("must be true or false", "必须是 是 或 否");
        put("must be a text", "必须是文本");
        put("must lie between the years (\\d+) and (\\d+)", "必须在 $1 年至 $2 年之间");
        put("must lie between (\\S+) and (\\S+)", "必须在 $1 和 $2 之间");
        put("must be one of (.*)", "只能是 $1");
        put("must be an ISO 8601 instant with zone.*", "必须是时间，例如 2026-01-31 08:00");
        put("must be a date.*", "必须是日期，例如 2026-01-31");
        put("must be a decimal.*", "必须是金额，例如 12.50");
        put("must be a currency of three capital letters", "必须是三个大写字母的币种，例如 CNY");
        put("must be an object with amount and currency", "必须有金额和币种");
        put("must have at most (\\d+) decimals", "最多 $1 位小数");
        put("must have at most (\\d+) characters", "最多 $1 个字符");
        put("must have (\\d+) to (\\d+) entries", "必须有 $1 至 $2 条明细");
        put("must not be negative", "不能是负数");
        put("must be below (\\S+)", "必须小于 $1");
        put("must not begin or end with a blank", "前后不能有空格");
        put("must not contain control characters", "不能含控制字符");
        put("repeats that of entry (\\d+)", "与同一单号的另一行重复");
        put("must be after from", "必须晚于开始时间");
        put("must be positive.*", "必须是正数，只有 ADJUST 可以是负数");
        put("is the lot that comes out", "与产出的批次相同");
    }

    private ReasonWords() {}

    private static void put(String english, String chinese) {
        WORDS.put(Pattern.compile(english), chinese);
    }

    static String of(String reason) {
        if (!CHINESE.matcher(reason).matches()) {
            for (Map.Entry<Pattern, String> words : WORDS.entrySet()) {
                Matcher matcher = words.getKey().matcher(reason);
                if (matcher.matches()) {
                    return matcher.replaceFirst(words.getValue()) + " / " + reason;
                }
            }
        }
        return reason;
    }
}
