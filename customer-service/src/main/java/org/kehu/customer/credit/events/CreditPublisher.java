package org.kehu.customer.credit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.credit.Assessment;
import org.kehu.customer.credit.CreditEvent;
import org.kehu.customer.credit.CreditEvent.CreditAssessed;
import org.kehu.customer.credit.CreditEvent.TroubleNoted;
import org.kehu.customer.credit.CreditFile;
import org.kehu.customer.credit.Trouble;
import org.kehu.kit.money.Money;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells how far customers are trusted: grades and numbers, no words. */
@Component
class CreditPublisher implements EventPublisher<CreditFile, CreditEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assessed(
      String customerId,
      String grade,
      @Nullable String previousGrade,
      @Nullable String limit,
      @Nullable String currency) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Noted(
      String customerId,
      String problemId,
      LocalDate occurredOn,
      @Nullable String amount,
      @Nullable String currency) {}

  @Override
  public OutgoingEvent publish(CreditFile file, CreditEvent event) {
    return switch (event) {
      case CreditAssessed assessed ->
          told(file, "credit-assessed", assessed(file, assessed.before(), assessed.now()));
      case TroubleNoted noted -> told(file, "credit-problem-noted", noted(file, noted.trouble()));
    };
  }

  private static OutgoingEvent told(CreditFile file, String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, file.id());
  }

  private static Assessed assessed(CreditFile file, @Nullable Assessment before, Assessment now) {
    Money limit = now.limit();
    return new Assessed(
        file.id(),
        now.grade(),
        before == null ? null : before.grade(),
        limit == null ? null : limit.amount().toPlainString(),
        limit == null ? null : limit.currency());
  }

  private static Noted noted(CreditFile file, Trouble trouble) {
    Money amount = trouble.amount();
    return new Noted(
        file.id(),
        trouble.id(),
        trouble.occurredOn(),
        amount == null ? null : amount.amount().toPlainString(),
        amount == null ? null : amount.currency());
  }
}
