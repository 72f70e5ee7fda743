package org.kehu.customer;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param defaultDepartment department of files that come without an owner or department
 * @param zone where the company's days begin and end; years of numbers are counted there
 * @param importRetention how long after its end an import keeps the file that was sent in and the
 *     rows that were not stored, both of which hold personal data; 30 days unless told, none for
 *     {@code 0s}
 */
@ConfigurationProperties("kehu.customer")
public record CustomerProperties(
    @DefaultValue("sales") String defaultDepartment,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("30d") Duration importRetention) {

  public CustomerProperties {
    if (importRetention.isNegative()) {
      throw new IllegalArgumentException(
          "kehu.customer.import-retention is " + importRetention + ", but cannot be negative");
    }
  }
}
