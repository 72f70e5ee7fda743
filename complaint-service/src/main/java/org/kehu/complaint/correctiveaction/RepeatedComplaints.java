package org.kehu.complaint.correctiveaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.springframework.stereotype.Component;

/**
 * Finds that the same customer complains again and again, or the same product is complained of
 * (重复投诉, P-43), and opens one action against it: no second while one is open, and never two in one
 * window of time, whoever finds it at the same moment.
 */
@Component
public class RepeatedComplaints {

  private final Cases cases;
  private final CorrectiveActions actions;
  private final ActionOpening opening;
  private final Clock clock;

  RepeatedComplaints(Cases cases, CorrectiveActions actions, ActionOpening opening, Clock clock) {
    this.cases = cases;
    this.actions = actions;
    this.opening = opening;
    this.clock = clock;
  }

  /** A complaint came in, or its customer became known: is it one too many? */
  public void look(CaseId id) {
    cases.find(id).filter(c -> c.kind() == CaseKind.COMPLAINT).ifPresent(this::look);
  }

  private void look(ComplaintCase c) {
    ActionPolicy.Repeats repeats = opening.policy().repeats();
    Instant since = clock.instant().minus(Duration.ofDays(repeats.days()));
    String customer = c.customer().verified() ? c.customer().fileId() : null;
    if (customer != null) {
      List<ComplaintCase> all = cases.complaintsOf(customer, since, repeats.customer());
      if (all.size() >= repeats.customer()) {
        open("customer/" + customer, null, all, repeats);
      }
    }
    String product = c.statement().product();
    if (product != null) {
      List<ComplaintCase> all = cases.complaintsAbout(product, since, repeats.product());
      if (all.size() >= repeats.product()) {
        open("product/" + product, product, all, repeats);
      }
    }
  }

  private void open(
      String pattern,
      @Nullable String product,
      List<ComplaintCase> shown,
      ActionPolicy.Repeats repeats) {
    if (actions.isOpenAgainst(pattern)) {
      return;
    }
    ComplaintCase newest = shown.getFirst();
    String what = product == null ? "同一客户" : "产品“" + product + "”";
    Finding finding =
        new Finding(
            ActionOrigin.PATTERN,
            pattern,
            newest.departmentId(),
            shown.stream().map(ComplaintCase::id).toList(),
            product,
            shown.stream().map(ComplaintCase::level).max(Level::compareTo).orElse(Level.NORMAL),
            "原因待查:%s在 %d 天内投诉 %d 次。".formatted(what, repeats.days(), shown.size()),
            "查明重复投诉的共同原因,制定并落实纠正和预防措施。");
    once(pattern, repeats.days())
        .within(() -> {
          opening.open(finding);
          return null;
        });
  }

  /** The present call, with a key that is the same for whoever finds this pattern in its window. */
  private Call once(String pattern, int days) {
    Call call = Call.current();
    long window = clock.instant().getEpochSecond() / Duration.ofDays(days).toSeconds();
    IdempotencyKey key = new IdempotencyKey("pattern#" + pattern + "#" + window, pattern);
    return new Call(call.caller(), call.correlationId(), call.causationId(), key, null, null);
  }
}
