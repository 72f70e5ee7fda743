package org.kehu.customer;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param defaultDepartment department of files that come without an owner or department
 * @param zone where the company's days begin and end; years of numbers are counted there
 */
@ConfigurationProperties("kehu.customer")
public record CustomerProperties(
    @DefaultValue("sales") String defaultDepartment, @DefaultValue("Asia/Shanghai") ZoneId zone) {}
