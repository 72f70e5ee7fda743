package org.kehu.customer.account.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.account.AccountApplication;
import org.kehu.customer.account.AccountEvent;
import org.kehu.customer.account.ApplicationStatus;
import org.kehu.customer.account.Recording;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/**
 * Tells what came of applications for accounts, never a name; asks for a notice to each of the
 * staff concerned.
 */
@Component
class AccountPublisher implements EventPublisher<AccountApplication, AccountEvent> {

  /**
   * The body of every event of an application.
   *
   * @param place where its paper was filed
   * @param accountNumber of a recorded one
   * @param category of a recorded one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String applicationId,
      String number,
      String customerId,
      String kind,
      String status,
      @Nullable String place,
      @Nullable String accountNumber,
      @Nullable String category) {}

  /** Asks for a notice. */
  record Notice(
      String recipientKind,
      String recipientId,
      String template,
      String purpose,
      Map<String, String> values) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String role,
      String departmentId,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(AccountApplication one, AccountEvent event) {
    return switch (event) {
      case AccountEvent.AccountAppliedFor applied ->
          told(one, "account-applied-for", body(one, null));
      case AccountEvent.PaperFiled filed ->
          told(one, "account-paper-filed", body(one, filed.filing().place().name()));
      case AccountEvent.AccountRecorded recorded -> told(one, "account-recorded", body(one, null));
      case AccountEvent.AccountRefused refused -> told(one, "account-refused", body(one, null));
      case AccountEvent.StaffInformed informed ->
          told(one, "notice-requested", notice(one, informed.staffId()));
    };
  }

  private static OutgoingEvent told(AccountApplication one, String what, Object body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, one.customerId());
  }

  private static Told body(AccountApplication one, @Nullable String place) {
    return new Told(
        one.id(),
        one.number(),
        one.customerId(),
        one.kind().name(),
        one.status().name(),
        place,
        one.recording().map(Recording::accountNumber).orElse(null),
        one.recording().map(Recording::category).orElse(null));
  }

  private static Notice notice(AccountApplication one, String staffId) {
    return one.recording()
        .map(recorded ->
            new Notice(
                "STAFF",
                staffId,
                "account-recorded",
                "INTERNAL",
                Map.of("number", one.number(), "account", recorded.accountNumber())))
        .orElseGet(() ->
            new Notice(
                "STAFF", staffId, "account-refused", "INTERNAL", Map.of("number", one.number())));
  }

  @Override
  public List<StateRecord> states(AccountApplication one) {
    String id = one.id();
    return List.of(
        one.status() == ApplicationStatus.APPLIED
            ? new StateRecord(Topics.TASKS, id, Topics.TASKS, task(one), one.customerId())
            : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS));
  }

  private static Task task(AccountApplication one) {
    return new Task(
        one.id(),
        "ACCOUNT_APPLICATION",
        one.subject(),
        one.number(),
        "finance",
        one.departmentId(),
        one.level().name(),
        "/api/v1/customers/account-applications/" + one.id());
  }
}
