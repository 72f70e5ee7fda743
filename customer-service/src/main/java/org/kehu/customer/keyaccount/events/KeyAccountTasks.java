package org.kehu.customer.keyaccount.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.keyaccount.AccountType;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.CandidacyStatus;
import org.kehu.kit.outbox.StateRecord;

/**
 * The open work of a key account: the manager screens it, its owner brings the agreement to be
 * signed and takes lapsed contact up again.
 */
final class KeyAccountTasks {

  private final Candidacy account;
  private final List<StateRecord> records = new ArrayList<>();

  private KeyAccountTasks(Candidacy account) {
    this.account = account;
  }

  /** Open work, as every service tells it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      String level,
      String link) {}

  /** All of it, a tombstone for what is done. */
  static List<StateRecord> of(Candidacy account) {
    KeyAccountTasks tasks = new KeyAccountTasks(account);
    CandidacyStatus status = account.status();
    if (account.submittedAt() != null) {
      tasks.tell("SCREENING", status == CandidacyStatus.SUBMITTED, null, "manager");
    }
    if (account.decision().isPresent() && account.type() == AccountType.AGREEMENT) {
      tasks.tell("AGREEMENT", status == CandidacyStatus.RECOGNISED, account.ownerId(), null);
    }
    if (account.wasWarned()) {
      boolean lapsed = account.lapsedSince() != null;
      String owner = account.ownerId();
      tasks.tell("CONTACT", lapsed, owner, owner == null ? "supervisor" : null);
    }
    return tasks.records;
  }

  private void tell(String kind, boolean open, @Nullable String assigneeId, @Nullable String role) {
    String id = account.id() + "-" + kind.toLowerCase(Locale.ROOT);
    records.add(
        open
            ? new StateRecord(
                Topics.TASKS,
                id,
                Topics.TASKS,
                task(id, kind, assigneeId, role),
                account.customerId())
            : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS));
  }

  private Task task(String id, String kind, @Nullable String assigneeId, @Nullable String role) {
    return new Task(
        id,
        "KEY_ACCOUNT_" + kind,
        account.subject(),
        account.number(),
        assigneeId,
        role,
        account.departmentId(),
        account.level().name(),
        "/api/v1/key-accounts/" + account.id());
  }
}
