package org.qualoop.trace.domain;

import java.util.List;
import java.util.Optional;

/** The province that an address begins with: a lane's end, and no personal data. */
final class Provinces {

    private static final List<String> NAMES = List.of(
            "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
            "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门");

    private Provinces() {}

    static Optional<String> of(String address) {
        return Optional.ofNullable(address)
                .map(String::strip)
                .flatMap(text -> NAMES.stream().filter(text::startsWith).findFirst());
    }
}
