package org.kehu.customer.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomValue;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.customer.file.CustomerEvent.AccountKept;
import org.kehu.customer.file.CustomerEvent.ConfirmationLost;
import org.kehu.customer.file.CustomerEvent.CustomerChanged;
import org.kehu.customer.file.CustomerEvent.CustomerGraded;
import org.kehu.customer.file.CustomerEvent.CustomerMerged;
import org.kehu.customer.file.CustomerEvent.CustomerRegistered;
import org.kehu.customer.file.CustomerEvent.CustomerUnmerged;
import org.kehu.customer.file.CustomerEvent.CustomerWithdrawn;
import org.kehu.customer.file.CustomerEvent.DuplicateDismissed;
import org.kehu.customer.file.CustomerEvent.FileConfirmed;
import org.kehu.customer.file.CustomerEvent.KeeperDesignated;
import org.kehu.customer.file.CustomerEvent.OwnerChanged;
import org.kehu.customer.file.CustomerEvent.StatusChanged;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.store.Layout;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The file of one customer, person or enterprise (客户档案, catalogue C-01, C-02): its sections, where
 * it stands in its life, who looks after it, how it is classed and how it came to be so.
 */
@Document("customers")
@Layout(
    version = 2,
    retired = {"searchName", "namePieces"})
public final class Customer extends ScopedAggregate {

  private static final int KEPT_REVISIONS = 200;
  private static final int KEPT_GRADINGS = 50;

  private String number = "";
  private CustomerKind kind = CustomerKind.ENTERPRISE;
  private @Nullable String name;
  @Personal private PersonalData personal = PersonalData.EMPTY;
  private @Nullable EnterpriseBasics enterprise;
  private Market market = Market.UNKNOWN;
  private Cooperation cooperation = Cooperation.UNKNOWN;
  private Lead lead = Lead.UNKNOWN;
  private @Nullable List<CustomValue> custom;
  private CustomerStatus status = CustomerStatus.POTENTIAL;
  private @Nullable Loss loss;
  private @Nullable String ownerId;
  private @Nullable String keeperId;
  private @Nullable String takenBy;
  private @Nullable Grading grading;
  private List<Grading> gradings = new ArrayList<>();
  private List<Revision> revisions = new ArrayList<>();
  private Set<String> duplicateKeys = new LinkedHashSet<>();
  private @Nullable Set<String> names;
  private @Nullable List<Suspect> suspects;
  private @Nullable Instant heldSince;
  private @Nullable String mergedInto;
  private @Nullable Set<String> absorbed;
  private @Nullable Confirmation confirmation;
  private @Nullable Account account;
  private @Nullable FileGrants grants;

  private Customer() {}

  private Customer(
      String id,
      String number,
      RegisterCustomer command,
      Traces traces,
      Placement placement,
      String takenBy) {
    super(id);
    this.number = number;
    this.kind = command.kind();
    this.status = command.status();
    this.ownerId = placement.ownerId();
    this.takenBy = takenBy;
    keep(command.profile(), traces);
    rescope(placement.departmentId(), command.level());
  }

  /**
   * Opens a file.
   *
   * @param id under which its duplicate marks were claimed
   * @param traces by what it is found
   * @param takenBy who took the customer in
   */
  public static Customer open(
      String id,
      String number,
      RegisterCustomer command,
      Traces traces,
      Placement placement,
      String takenBy) {
    return new Customer(id, number, command, traces, placement, takenBy);
  }

  /** Tells that it was opened, with its first class. */
  public List<CustomerEvent> registered(Grader.Verdict verdict, Instant at, String by) {
    List<CustomerEvent> events = new ArrayList<>(List.of(new CustomerRegistered()));
    events.addAll(gradeBy(verdict, Grading.Cause.REGISTERED, at, by));
    return events;
  }

  /** Marks it for review: a file hidden from whoever opened this one may be the same customer. */
  public void holdForReview(List<Suspect> hidden, Instant at) {
    this.suspects = List.copyOf(hidden);
    this.heldSince = at;
  }

  /** The archivist found that it is a customer of its own. */
  public List<CustomerEvent> dismissDuplicates() {
    List<Suspect> dismissed = suspects();
    if (dismissed.isEmpty()) {
      throw CustomerProblem.NOT_HELD.problem().with("number", number);
    }
    this.suspects = null;
    this.heldSince = null;
    Set<String> ids = new TreeSet<>();
    dismissed.forEach(suspect -> ids.add(suspect.customerId()));
    return List.of(new DuplicateDismissed(ids));
  }

  /** Changes sections; without a difference nothing happens. */
  public List<CustomerEvent> revise(
      Profile next, Traces traces, Grader.Verdict verdict, Instant at, String by) {
    ProfileCheck.refuse(kind, next);
    if (account != null
        && kind == CustomerKind.ENTERPRISE
        && !account.hasName(next.enterpriseName())) {
      throw CustomerProblem.RENAME_NEEDS_APPLICATION.problem().with("number", number);
    }
    Differences differences = Differences.between(profile(), next, at, by);
    if (differences.sections().isEmpty()) {
      return List.of();
    }
    keep(next, traces);
    revisions.addAll(differences.revisions());
    trim(revisions, KEPT_REVISIONS);
    List<CustomerEvent> events = new ArrayList<>();
    events.addAll(changed(differences.sections()));
    if (grading == null || !grading.isManual()) {
      events.addAll(gradeBy(verdict, Grading.Cause.FACTORS_CHANGED, at, by));
    }
    return events;
  }

  private List<CustomerEvent> changed(Set<Section> sections) {
    CustomerChanged change = new CustomerChanged(sections);
    if (confirmation == null || Confirmation.outlasts(sections)) {
      return List.of(change);
    }
    this.confirmation = null;
    return List.of(change, new ConfirmationLost(sections));
  }

  /** The sales director confirms what it holds now (C-41); saying so twice changes nothing. */
  public List<CustomerEvent> confirm(Confirmation confirmed) {
    if (confirmation != null) {
      return List.of();
    }
    this.confirmation = confirmed;
    return List.of(new FileConfirmed());
  }

  /** Moves it on in its life (C-22); a lost customer needs a reason. */
  public List<CustomerEvent> moveTo(CustomerStatus next, @Nullable Loss reason) {
    if (!status.mayBecome(next)) {
      throw CustomerProblem.STATUS_NOT_ALLOWED
          .problem()
          .with("state", status.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
    if (next == CustomerStatus.LOST && reason == null) {
      throw CustomerProblem.LOSS_REASON_MISSING.problem();
    }
    CustomerStatus previous = status;
    this.status = next;
    this.loss = next == CustomerStatus.LOST ? reason : null;
    return List.of(new StatusChanged(previous));
  }

  /** Gives it to another person or department. */
  public List<CustomerEvent> handTo(Placement placement, Instant at, String by) {
    if (Objects.equals(ownerId, placement.ownerId())
        && departmentId().equals(placement.departmentId())) {
      throw CustomerProblem.OWNER_UNCHANGED.problem().with("number", number);
    }
    String previous = ownerId;
    revisions.add(new Revision(at, by, "ownerId", previous, placement.ownerId()));
    trim(revisions, KEPT_REVISIONS);
    this.ownerId = placement.ownerId();
    rescope(placement.departmentId(), level());
    return List.of(new OwnerChanged(previous));
  }

  /** The ERP has recorded its account (C-21); the same again changes nothing. */
  List<CustomerEvent> keepAccount(Account kept) {
    if (kept.equals(account)) {
      return List.of();
    }
    this.account = kept;
    return List.of(new AccountKept());
  }

  /** Names the person who keeps it up to date (安排专人, C-36); null leaves that to the owner. */
  List<CustomerEvent> designate(@Nullable String staffId, Instant at, String by) {
    if (Objects.equals(keeperId, staffId)) {
      return List.of();
    }
    revisions.add(new Revision(at, by, "keeperId", keeperId, staffId));
    trim(revisions, KEPT_REVISIONS);
    this.keeperId = staffId;
    rescope(departmentId(), level());
    return List.of(new KeeperDesignated());
  }

  /** A person decides the class, with a reason; it stays until a person decides again. */
  public List<CustomerEvent> classify(Grading decided) {
    if (grading != null && grading.sameClassAs(decided)) {
      throw CustomerProblem.CLASS_UNCHANGED.problem().with("grade", decided.grade().name());
    }
    return grade(decided);
  }

  /**
   * Takes the file back as if it had never been opened: nobody sees it any more, and a new file of
   * the same customer is no duplicate. Doing so twice changes nothing.
   */
  List<CustomerEvent> withdraw() {
    if (isHidden()) {
      return List.of();
    }
    trace(Traces.NONE);
    this.suspects = null;
    this.heldSince = null;
    hide();
    return List.of(new CustomerWithdrawn());
  }

  /** Deletes it for good (C-40): its history says who did and why. */
  List<CustomerEvent> delete(String reason, Instant at, String by) {
    revisions.add(new Revision(at, by, "deleted", null, reason));
    trim(revisions, KEPT_REVISIONS);
    return withdraw();
  }

  /**
   * Another file takes it in (合并): nobody sees it any more, whoever asks for it is shown the other.
   * Its sections stay as they are, so that it can be found by them and be taken apart again.
   */
  List<CustomerEvent> mergeInto(String survivorId, Instant at, String by) {
    if (survivorId.equals(mergedInto)) {
      return List.of();
    }
    revisions.add(new Revision(at, by, "mergedInto", mergedInto, survivorId));
    trim(revisions, KEPT_REVISIONS);
    this.mergedInto = survivorId;
    this.suspects = null;
    this.heldSince = null;
    hide();
    return List.of(new CustomerMerged(survivorId));
  }

  /** It is a file of its own again. */
  List<CustomerEvent> unmerge(Instant at, String by) {
    String survivorId = mergedInto;
    if (survivorId == null) {
      return List.of();
    }
    revisions.add(new Revision(at, by, "mergedInto", survivorId, null));
    trim(revisions, KEPT_REVISIONS);
    this.mergedInto = null;
    reveal();
    return List.of(new CustomerUnmerged(survivorId));
  }

  /**
   * Takes other files in, with what survives of all; those that it took in before change nothing.
   */
  List<CustomerEvent> absorb(
      Set<String> ids, Profile next, Traces traces, Grader.Verdict verdict, Instant at, String by) {
    if (absorbed().containsAll(ids)) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(absorbed());
    all.addAll(ids);
    this.absorbed = all;
    forgetSuspects(ids);
    return regrouped(revise(next, traces, verdict, at, by));
  }

  /** Gives files back that it had taken in. */
  List<CustomerEvent> discharge(
      Set<String> ids, Profile next, Traces traces, Grader.Verdict verdict, Instant at, String by) {
    Set<String> left = new LinkedHashSet<>(absorbed());
    if (!left.removeAll(ids)) {
      return List.of();
    }
    this.absorbed = left.isEmpty() ? null : left;
    return regrouped(revise(next, traces, verdict, at, by));
  }

  private void forgetSuspects(Set<String> ids) {
    List<Suspect> left =
        suspects().stream().filter(one -> !ids.contains(one.customerId())).toList();
    if (left.isEmpty()) {
      this.suspects = null;
      this.heldSince = null;
    } else {
      this.suspects = left;
    }
  }

  /** Of whom things are found through it is told even when no section changed. */
  private static List<CustomerEvent> regrouped(List<CustomerEvent> revised) {
    return revised.isEmpty() ? List.of(new CustomerChanged(Set.of())) : revised;
  }

  private List<CustomerEvent> gradeBy(
      Grader.Verdict verdict, Grading.Cause cause, Instant at, String by) {
    Grading next =
        new Grading(verdict.grade(), verdict.tier(), verdict.policyVersion(), cause, null, at, by);
    return grading != null && grading.sameClassAs(next) ? List.of() : grade(next);
  }

  private List<CustomerEvent> grade(Grading next) {
    Grading before = grading;
    this.grading = next;
    gradings.add(next);
    trim(gradings, KEPT_GRADINGS);
    return List.of(new CustomerGraded(before, next));
  }

  private void keep(Profile profile, Traces traces) {
    this.name = profile.enterpriseName();
    this.personal = profile.personal();
    this.enterprise = profile.enterprise();
    this.market = profile.market();
    this.cooperation = profile.cooperation();
    this.lead = profile.lead();
    keep(profile.custom());
    trace(traces);
  }

  private void keep(CustomValues values) {
    this.custom = values.all().isEmpty() ? null : values.all();
  }

  private void trace(Traces traces) {
    this.duplicateKeys = new LinkedHashSet<>(traces.duplicateKeys());
    this.names = traces.names().isEmpty() ? null : new LinkedHashSet<>(traces.names());
  }

  /** A file of the first layout gets the traces of this one. */
  void retrace(Traces traces) {
    trace(traces);
  }

  /**
   * What it holds of natural persons is gone, masks in its history and all by which they were found
   * included.
   *
   * @param left by what the rest is found
   */
  public List<CustomerEvent> erasePersons(Traces left) {
    if (personal.equals(PersonalData.EMPTY)) {
      return List.of();
    }
    this.personal = PersonalData.EMPTY;
    Set<String> places = PersonalItem.places(kind);
    revisions.removeIf(revision -> places.contains(revision.item()));
    if (kind == CustomerKind.INDIVIDUAL) {
      keep(CustomValues.NONE);
      revisions.removeIf(Revision::concernsCustomField);
    }
    trace(left);
    return changed(EnumSet.of(Section.NAME, Section.CONTACT, Section.INDIVIDUAL));
  }

  private static void trim(List<?> list, int kept) {
    while (list.size() > kept) {
      list.removeFirst();
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(ownerId == null ? Tokens.queue(departmentId()) : Tokens.own(ownerId));
    if (keeperId != null) {
      tokens.add(Tokens.own(keeperId));
    }
    if (takenBy != null) {
      tokens.add(Tokens.taken(takenBy));
    }
    grants().open().forEach(grant -> tokens.add(Tokens.granted(grant.holder())));
    return tokens;
  }

  @Override
  public boolean isGranted(Set<String> holders, boolean writing, Instant at) {
    return grants().open().stream().anyMatch(grant -> grant.isFor(holders, writing, at));
  }

  /** Others are let in, or fewer; who sees it follows. */
  List<CustomerEvent> regrant(FileGrants next, List<CustomerEvent> told) {
    this.grants = next;
    rescope(departmentId(), level());
    return told;
  }

  /** Who was let in for a time (M4). */
  public FileGrants grants() {
    return grants == null ? FileGrants.NONE : grants;
  }

  @Override
  public String subjectKind() {
    return "customer";
  }

  /** Its sections. */
  public Profile profile() {
    CustomValues values = custom == null ? CustomValues.NONE : new CustomValues(custom);
    return new Profile(name, personal, enterprise, market, cooperation, lead, values);
  }

  /** {@code KH-2026-000123}. */
  public String number() {
    return number;
  }

  public CustomerKind kind() {
    return kind;
  }

  public CustomerStatus status() {
    return status;
  }

  /** Who confirmed it and when; null while nobody has, or no longer. */
  public @Nullable Confirmation confirmation() {
    return confirmation;
  }

  /** Why it was lost, if it is. */
  public @Nullable Loss loss() {
    return loss;
  }

  public @Nullable String ownerId() {
    return ownerId;
  }

  /** Who was named to keep it up to date; null while that is left to the owner. */
  public @Nullable String keeperId() {
    return keeperId;
  }

  /** Who keeps it up to date: the named person, else the owner; null for the department. */
  public @Nullable String updaterId() {
    return keeperId == null ? ownerId : keeperId;
  }

  /** Its account in finance; null before one is opened. */
  public @Nullable Account account() {
    return account;
  }

  /** Who opened the file. */
  public @Nullable String takenBy() {
    return takenBy;
  }

  /** Its present class. */
  public Grading grading() {
    return Objects.requireNonNull(grading, "every file is graded when it is opened");
  }

  /** Its classes, oldest first; the last fifty. */
  public List<Grading> gradings() {
    return List.copyOf(gradings);
  }

  /** Its changes, oldest first; the last two hundred. */
  public List<Revision> revisions() {
    return List.copyOf(revisions);
  }

  /** Whether it carries this mark. */
  public boolean has(DuplicateMark mark) {
    return mark.isAmong(duplicateKeys);
  }

  /** Hidden files that may be the same customer, while it is held for review. */
  public List<Suspect> suspects() {
    return suspects == null ? List.of() : List.copyOf(suspects);
  }

  /** Since when it is held for review, if it is. */
  public @Nullable Instant heldSince() {
    return heldSince;
  }

  /** The files that this one took in, those too that they had taken in themselves. */
  public Set<String> absorbed() {
    return absorbed == null ? Set.of() : Set.copyOf(absorbed);
  }

  /**
   * All ids under which something may be kept of this customer: a merge never rewrites the ids that
   * others keep.
   */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>(absorbed());
    ids.add(id());
    return ids;
  }

  /** The file that took this one in, after a merge. */
  public @Nullable String mergedInto() {
    return mergedInto;
  }
}
