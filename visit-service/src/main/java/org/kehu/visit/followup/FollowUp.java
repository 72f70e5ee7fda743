package org.kehu.visit.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.followup.FollowUpEvent.FollowUpAccessChanged;
import org.kehu.visit.followup.FollowUpEvent.FollowUpChanged;
import org.kehu.visit.followup.FollowUpEvent.FollowUpClosed;
import org.kehu.visit.followup.FollowUpEvent.FollowUpHandedOver;
import org.kehu.visit.followup.FollowUpEvent.FollowUpOpened;
import org.kehu.visit.followup.FollowUpEvent.FollowUpRecorded;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A next step with a customer (跟进) that one person answers for, recorded until it is closed
 * (catalogue V-12 … V-15).
 */
@Document("follow_ups")
public class FollowUp extends CustomerMatter {

  private static final int MOST_RECORDS = 200;

  private String number = "";
  private String sourceKey = "";
  private FollowUpSource source = new FollowUpSource(FollowUpSource.Kind.CUSTOMER, "");
  private String ownerId = "";
  private String what = "";
  private ContactMode mode = ContactMode.PHONE;
  private LocalDate dueOn = LocalDate.EPOCH;
  private FollowUpStatus status = FollowUpStatus.OPEN;
  private List<FollowUpRecord> records = new ArrayList<>();
  private @Nullable Closing closing;

  private FollowUp() {}

  /** A newly opened follow-up; told as {@link #opened()}. */
  public static FollowUp open(
      String number,
      KnownCustomer customer,
      FollowUpSource source,
      String ownerId,
      FollowUpTask task) {
    FollowUp followUp = new FollowUp();
    followUp.number = number;
    followUp.source = source;
    followUp.sourceKey = source.kind() + "/" + source.id();
    followUp.ownerId = ownerId;
    followUp.task(task);
    followUp.concern(customer);
    return followUp;
  }

  /** The event of a newly opened follow-up. */
  public static FollowUpEvent opened() {
    return new FollowUpOpened();
  }

  /** Changes what, how or until when. */
  List<FollowUpEvent> edit(FollowUpTask task, Moment now) {
    if (task.equals(task())) {
      return List.of();
    }
    requireOpen();
    if (!task.dueOn().equals(dueOn)) {
      requireNotPast(task.dueOn(), now);
    }
    task(task);
    return List.of(new FollowUpChanged());
  }

  /** Records a contact; the next one may be fixed with it. */
  List<FollowUpEvent> record(RecordContact contact, String by, Moment now) {
    requireOpen();
    if (records.size() >= MOST_RECORDS) {
      throw FollowUpProblem.FOLLOW_UP_FULL.problem().with("most", MOST_RECORDS);
    }
    Instant at = contact.at() == null ? now.instant() : contact.at();
    if (at.isAfter(now.instant())) {
      throw FollowUpProblem.FOLLOW_UP_RECORD_IN_FUTURE.problem().with("at", at);
    }
    LocalDate next = contact.nextDueOn();
    if (next != null) {
      requireNotPast(next, now);
      dueOn = next;
    }
    FollowUpRecord entry =
        new FollowUpRecord(
            at,
            by,
            contact.mode() == null ? mode : contact.mode(),
            contact.content(),
            contact.feedback(),
            contact.solution(),
            contact.informed(),
            next);
    records.add(entry);
    return List.of(new FollowUpRecorded(entry));
  }

  /** Gives it to somebody else. */
  List<FollowUpEvent> handOver(String toId) {
    requireOpen();
    if (toId.equals(ownerId)) {
      return List.of();
    }
    String previous = ownerId;
    ownerId = toId;
    peopleChanged();
    return List.of(new FollowUpHandedOver(previous));
  }

  /** Who follows up leaves the company: another person goes on, unless that was settled before. */
  List<FollowUpEvent> inherit(String leaverId, String heirId) {
    boolean left = status == FollowUpStatus.OPEN && ownerId.equals(leaverId);
    return left ? handOver(heirId) : List.of();
  }

  List<FollowUpEvent> close(String outcome, String by, Moment now) {
    requireOpen();
    status = FollowUpStatus.CLOSED;
    closing = new Closing(now.instant(), by, outcome);
    return List.of(new FollowUpClosed());
  }

  /** Takes over the customer's department, level and scope. */
  List<FollowUpEvent> follow(KnownCustomer customer) {
    return carryRightsOf(customer) ? List.of(new FollowUpAccessChanged()) : List.of();
  }

  static void requireNotPast(LocalDate due, Moment now) {
    if (due.isBefore(now.today())) {
      throw FollowUpProblem.FOLLOW_UP_DUE_PAST
          .problem()
          .with("dueOn", due)
          .with("today", now.today());
    }
  }

  private void requireOpen() {
    if (status == FollowUpStatus.CLOSED) {
      throw FollowUpProblem.FOLLOW_UP_CLOSED
          .problem()
          .with("state", status.name())
          .with("allowedMoves", List.of());
    }
  }

  private void task(FollowUpTask task) {
    this.what = task.what();
    this.mode = task.mode();
    this.dueOn = task.dueOn();
  }

  @Override
  protected Set<String> workers() {
    return Set.of(Tokens.own(ownerId));
  }

  @Override
  public String subjectKind() {
    return "follow-up";
  }

  public String number() {
    return number;
  }

  public FollowUpSource source() {
    return source;
  }

  /** {@code VISIT/<id>}, to find what arose from a visit. */
  public String sourceKey() {
    return sourceKey;
  }

  public String ownerId() {
    return ownerId;
  }

  public FollowUpTask task() {
    return new FollowUpTask(what, mode, dueOn);
  }

  public FollowUpStatus status() {
    return status;
  }

  /** Contacts, oldest first. */
  public List<FollowUpRecord> records() {
    return List.copyOf(records);
  }

  public @Nullable Closing closing() {
    return closing;
  }
}
