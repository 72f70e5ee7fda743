package org.kehu.customer.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A paper application to open a customer's account in finance or to rename it (开户、更改户名申请, C-21), as
 * it is filed, recorded and told.
 */
@Document("account_applications")
public final class AccountApplication extends ScopedAggregate {

  private String number = "";
  private String customerId = "";
  private @Nullable String openFor;
  private Set<String> customerScope = new LinkedHashSet<>();
  private ApplicationKind kind = ApplicationKind.OPENING;
  private @Nullable String accountName;
  private @Nullable String formerName;
  private String reason = "";
  private @Nullable Paper paper;
  private String applicantId = "";
  private @Nullable Instant appliedAt;
  private Set<String> informIds = new TreeSet<>();
  private List<PaperFiling> filings = new ArrayList<>();
  private @Nullable Recording recording;
  private @Nullable Refusal refusal;
  private ApplicationStatus status = ApplicationStatus.APPLIED;

  private AccountApplication() {}

  /** One that somebody makes. */
  static AccountApplication made(
      String number, Customer customer, ApplyForAccount wanted, Instant at, String by) {
    AccountApplication made = new AccountApplication();
    made.number = number;
    made.customerId = customer.id();
    made.openFor = customer.id();
    made.kind = wanted.kind();
    made.formerName = wanted.kind() == ApplicationKind.RENAME ? nameOf(customer) : null;
    made.accountName =
        wanted.kind() == ApplicationKind.RENAME ? wanted.newName() : nameOf(customer);
    made.reason = wanted.reason();
    made.paper = wanted.paper();
    made.applicantId = by;
    made.appliedAt = at;
    made.informIds = new TreeSet<>(wanted.informIds());
    made.follow(customer);
    return made;
  }

  private static @Nullable String nameOf(Customer customer) {
    return customer.profile().enterpriseName();
  }

  /** It belongs where the customer's file does. */
  private void follow(Customer customer) {
    customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
  }

  /** The paper lies in an archive; saying so again changes nothing. */
  List<AccountEvent> file(PaperFiling filing) {
    require(ApplicationMove.FILE);
    if (isFiledIn(filing.place())) {
      return List.of();
    }
    filings.add(filing);
    return List.of(new AccountEvent.PaperFiled(filing));
  }

  private boolean isFiledIn(FilingPlace place) {
    return filings.stream().anyMatch(one -> one.place() == place);
  }

  /** Refuses to be recorded before its time: C-21 wants the paper in both archives. */
  void requireRecordable() {
    require(ApplicationMove.RECORD);
    List<FilingPlace> missing =
        Stream.of(FilingPlace.values()).filter(place -> !isFiledIn(place)).toList();
    if (!missing.isEmpty()) {
      throw AccountProblem.ACCOUNT_PAPER_NOT_FILED
          .problem()
          .with("number", number)
          .with("missing", missing.stream().map(FilingPlace::name).toList());
    }
  }

  /** The ERP has recorded it; all concerned are told. */
  List<AccountEvent> record(Recording done, Customer customer) {
    requireRecordable();
    recording = done;
    return ended(ApplicationStatus.RECORDED, new AccountEvent.AccountRecorded(), customer);
  }

  /** Finance does not do it; all concerned are told. */
  List<AccountEvent> refuse(Refusal why, Customer customer) {
    require(ApplicationMove.REFUSE);
    refusal = why;
    return ended(ApplicationStatus.REFUSED, new AccountEvent.AccountRefused(), customer);
  }

  private List<AccountEvent> ended(ApplicationStatus how, AccountEvent what, Customer customer) {
    status = how;
    openFor = null;
    follow(customer);
    List<AccountEvent> events = new ArrayList<>();
    events.add(what);
    concerned(customer).forEach(id -> events.add(new AccountEvent.StaffInformed(id)));
    return events;
  }

  private Set<String> concerned(Customer customer) {
    Set<String> all = new TreeSet<>(informIds);
    all.add(applicantId);
    Stream.of(customer.ownerId(), customer.updaterId()).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  private void require(ApplicationMove move) {
    if (!status.allowed().contains(move)) {
      throw AccountProblem.ACCOUNT_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    return customerScope;
  }

  @Override
  public String subjectKind() {
    return "account-application";
  }

  /** {@code ZH-2026-000123}. */
  public String number() {
    return number;
  }

  public String customerId() {
    return customerId;
  }

  public ApplicationKind kind() {
    return kind;
  }

  /** The name that the account is to have; null for an individual, whose own it is. */
  public @Nullable String accountName() {
    return accountName;
  }

  /** The name before a rename; null for an opening. */
  public @Nullable String formerName() {
    return formerName;
  }

  public String reason() {
    return reason;
  }

  public Paper paper() {
    return Objects.requireNonNull(paper);
  }

  public String applicantId() {
    return applicantId;
  }

  public Instant appliedAt() {
    return Objects.requireNonNull(appliedAt);
  }

  /** Who is told beside those who look after the customer. */
  public Set<String> informIds() {
    return Set.copyOf(informIds);
  }

  /** In which archives its paper lies, first filed first. */
  public List<PaperFiling> filings() {
    return List.copyOf(filings);
  }

  /** What the ERP recorded; empty before. */
  public Optional<Recording> recording() {
    return Optional.ofNullable(recording);
  }

  /** Why finance does not do it. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  public ApplicationStatus status() {
    return status;
  }
}
