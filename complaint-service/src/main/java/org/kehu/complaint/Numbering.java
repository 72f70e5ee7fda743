package org.kehu.complaint;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.kehu.complaint.cases.CaseNumbers;
import org.kehu.kit.ids.Numbers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Numbers of cases: {@code TS-<date of receipt>-0001}. */
@Configuration(proxyBeanMethods = false)
class Numbering {

  @Bean
  CaseNumbers caseNumbers(
      Numbers numbers, Clock clock, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
    return () -> {
      String date = clock.instant().atZone(zone).toLocalDate().format(day);
      return numbers.next("TS-" + date + "-", 4);
    };
  }
}
