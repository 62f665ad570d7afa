package org.qualoop.recall.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who recalls, for papers: settings {@code qualoop.company.*}. What is missing is left to be filled in by hand.
 *
 * @param creditCode unified social credit code 统一社会信用代码
 */
@ConfigurationProperties("qualoop.company")
record Company(
        String name, String creditCode, String legalRepresentative, String address, String contact, String phone) {}
