package org.kehu.visit.customerreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportAccessChanged;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportAnnounced;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportDelivered;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportHandedOver;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportOpened;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportWithdrawn;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportWritten;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One report to one customer (客户定期报告; catalogue V-41): opened before it is due, written, given to
 * the customer. While it is open its {@code openKey} is unique: a customer is owed one of a kind.
 */
@Document("customer_reports")
public class CustomerReport extends CustomerMatter {

  private String number = "";
  private CustomerReportKind kind = CustomerReportKind.SERVICE;
  private CustomerReportStatus status = CustomerReportStatus.OPEN;
  private Set<ReportSection> sections = EnumSet.noneOf(ReportSection.class);
  private LocalDate coversFrom = LocalDate.EPOCH;
  private LocalDate dueOn = LocalDate.EPOCH;
  private int policyVersion;
  private @Nullable String ownerId;
  private @Nullable String openKey;
  private ReportContent content = ReportContent.EMPTY;
  private @Nullable String authorId;
  private @Nullable Announcement announcement;
  private @Nullable Delivery delivery;
  private @Nullable LocalDate deliveredOn;

  private CustomerReport() {}

  /** A report that is owed; told as {@link #opened()}. */
  static CustomerReport open(String number, KnownCustomer customer, ReportDuty duty) {
    CustomerReport report = new CustomerReport();
    report.number = number;
    report.kind = duty.kind();
    report.sections = EnumSet.copyOf(duty.sections());
    report.coversFrom = duty.coversFrom();
    report.dueOn = duty.dueOn();
    report.policyVersion = duty.policyVersion();
    report.ownerId = customer.ownerId();
    report.openKey = openKey(customer.id(), duty.kind());
    report.concern(customer);
    return report;
  }

  /** What is unique among open reports. */
  static String openKey(String customerId, CustomerReportKind kind) {
    return customerId + "|" + kind;
  }

  /** The event of a report that is owed. */
  static CustomerReportEvent opened() {
    return new CustomerReportOpened();
  }

  /** Writes all of its content; until the customer has it. */
  List<CustomerReportEvent> write(ReportContent written, String by) {
    requireOpen();
    List<String> wrong = written.impossibleYields();
    if (!wrong.isEmpty()) {
      throw CustomerReportProblem.YIELD_PERIOD_WRONG.problem().with("products", wrong);
    }
    if (status == CustomerReportStatus.WRITTEN && written.equals(content)) {
      return List.of();
    }
    status = CustomerReportStatus.WRITTEN;
    content = written;
    authorId = by;
    return List.of(new CustomerReportWritten());
  }

  /** Has the customer told by notice that it is there; once, and again where that was refused. */
  List<CustomerReportEvent> announce(String text, String by, Moment now) {
    if (status != CustomerReportStatus.WRITTEN) {
      throw stateRefused();
    }
    if (announcement != null && announcement.outcome() != Announcement.Outcome.REFUSED) {
      throw CustomerReportProblem.CUSTOMER_REPORT_ANNOUNCED.problem();
    }
    announcement = Announcement.asked(now.instant(), by);
    return List.of(new CustomerReportAnnounced(text));
  }

  /** What customer-service said became of the notice. */
  List<CustomerReportEvent> noticeEnded(Announcement.Outcome end, @Nullable String why) {
    if (announcement != null) {
      announcement = announcement.ended(end, why);
    }
    return List.of();
  }

  /** The customer got it; refused while something is missing that it must tell. */
  List<CustomerReportEvent> deliver(DeliverReport given, String by, Moment now) {
    requireOpen();
    List<ReportSection> missing = content.missing(sections);
    if (!missing.isEmpty()) {
      throw CustomerReportProblem.CUSTOMER_REPORT_INCOMPLETE.problem().with("missing", missing);
    }
    Instant at = given.at() == null ? now.instant() : given.at();
    if (at.isAfter(now.instant())) {
      throw CustomerReportProblem.CUSTOMER_REPORT_IN_FUTURE.problem().with("at", at);
    }
    LocalDate day = now.dayOf(at);
    delivery = new Delivery(at, by, given.mode(), day.isAfter(dueOn), given.response());
    deliveredOn = day;
    end(CustomerReportStatus.DELIVERED);
    return List.of(new CustomerReportDelivered(delivery));
  }

  /**
   * Follows the customer: its rights and its owner, and the end of being reported to.
   *
   * @param owed whether the customer is reported to at all
   */
  List<CustomerReportEvent> follow(KnownCustomer customer, boolean owed) {
    List<CustomerReportEvent> events = new ArrayList<>();
    if (status.isOpen() && !owed) {
      end(CustomerReportStatus.WITHDRAWN);
      events.add(new CustomerReportWithdrawn());
    } else if (status.isOpen() && !Objects.equals(ownerId, customer.ownerId())) {
      ownerId = customer.ownerId();
      peopleChanged();
      events.add(new CustomerReportHandedOver());
    }
    if (carryRightsOf(customer)) {
      events.add(new CustomerReportAccessChanged());
    }
    return events;
  }

  private void end(CustomerReportStatus last) {
    status = last;
    openKey = null;
  }

  private void requireOpen() {
    if (!status.isOpen()) {
      throw stateRefused();
    }
  }

  private RuntimeException stateRefused() {
    return CustomerReportProblem.CUSTOMER_REPORT_STATE_REFUSED
        .problem()
        .with("state", status.name());
  }

  @Override
  protected Set<String> workers() {
    return Set.of(ownerId == null ? Tokens.queue(departmentId()) : Tokens.own(ownerId));
  }

  @Override
  public String subjectKind() {
    return "customer-report";
  }

  public String number() {
    return number;
  }

  public CustomerReportKind kind() {
    return kind;
  }

  public CustomerReportStatus status() {
    return status;
  }

  /** What it must tell. */
  public Set<ReportSection> sections() {
    return new LinkedHashSet<>(sections);
  }

  /** The day after which it tells. */
  public LocalDate coversFrom() {
    return coversFrom;
  }

  /** Until when the customer shall have it. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** Version of the rules that asked for it. */
  public int policyVersion() {
    return policyVersion;
  }

  /** Who sees to it; null while it is in the department's queue. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  public ReportContent content() {
    return content;
  }

  /** Staff id of who wrote it last. */
  public @Nullable String authorId() {
    return authorId;
  }

  public @Nullable Announcement announcement() {
    return announcement;
  }

  public @Nullable Delivery delivery() {
    return delivery;
  }

  public @Nullable LocalDate deliveredOn() {
    return deliveredOn;
  }
}
