package org.kehu.complaint;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.kehu.complaint.briefing.BriefingNumbers;
import org.kehu.complaint.call.CallNumbers;
import org.kehu.complaint.cases.CaseNumbers;
import org.kehu.complaint.cooperation.CooperationNumbers;
import org.kehu.complaint.correctiveaction.ActionNumbers;
import org.kehu.complaint.handbook.EntryNumbers;
import org.kehu.complaint.recommendation.RecommendationNumbers;
import org.kehu.complaint.serviceorder.OrderNumbers;
import org.kehu.complaint.suspicion.SuspicionNumbers;
import org.kehu.complaint.violation.ViolationNumbers;
import org.kehu.kit.ids.Numbers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Numbers of a day: of cases {@code TS-<date of receipt>-0001}, of actions {@code JZ-…}, of calls
 * {@code LD-…}, of entries of the handbook {@code SC-…}, of violations {@code WG-…}, of service
 * orders {@code BX-…}, of cooperations {@code XZ-…}, of briefings {@code CB-…}, of recommendations
 * {@code TJ-…}, of suspicions {@code YS-…}.
 */
@Configuration(proxyBeanMethods = false)
class Numbering {

  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  Numbering(Numbers numbers, Clock clock, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  @Bean
  CaseNumbers caseNumbers() {
    return () -> next("TS");
  }

  @Bean
  ActionNumbers actionNumbers() {
    return () -> next("JZ");
  }

  @Bean
  CallNumbers callNumbers() {
    return () -> next("LD");
  }

  @Bean
  EntryNumbers entryNumbers() {
    return () -> next("SC");
  }

  @Bean
  ViolationNumbers violationNumbers() {
    return () -> next("WG");
  }

  @Bean
  OrderNumbers orderNumbers() {
    return () -> next("BX");
  }

  @Bean
  CooperationNumbers cooperationNumbers() {
    return () -> next("XZ");
  }

  @Bean
  BriefingNumbers briefingNumbers() {
    return () -> next("CB");
  }

  @Bean
  RecommendationNumbers recommendationNumbers() {
    return () -> next("TJ");
  }

  @Bean
  SuspicionNumbers suspicionNumbers() {
    return () -> next("YS");
  }

  private String next(String series) {
    String date =
        clock.instant().atZone(zone).toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE);
    return numbers.next(series + "-" + date + "-", 4);
  }
}
