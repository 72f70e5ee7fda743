package org.kehu.customer.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.PersonalOf;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A volume of a customer's archive (卷): what it must hold, how it came, where it lies and whether
 * it is whole. Its files are reached through loans alone.
 */
@Document("archives")
@PersonalOf(collection = "customers", field = "customerId")
public final class ArchiveVolume extends ScopedAggregate {

  private static final int KEPT_VERIFICATIONS = 24;

  private String customerId = "";
  private @Nullable String ownerId;
  private String number = "";
  private String checklist = "";
  private String part = "";
  private @Nullable String category;
  private @Nullable LocalDate dealtOn;
  private ArchiveStatus status = ArchiveStatus.AGREED;
  private @Nullable Intake intake;
  private @Nullable HandIn handIn;
  private @Nullable LocalDate handedInOn;
  private List<Item> items = new ArrayList<>();
  private List<Defect> defects = new ArrayList<>();
  private List<Delay> delays = new ArrayList<>();
  private @Nullable Filing filing;
  private List<Verification> verifications = new ArrayList<>();
  private @Nullable LocalDate verifiedOn;
  private @Nullable String lentTo;
  private @Nullable Instant watchAt;
  private @Nullable Instant missingSince;
  private @Nullable String superior;

  private ArchiveVolume() {}

  /** One that will come. */
  static ArchiveVolume agreed(String number, AgreeIntake wanted, Intake intake, Customer customer) {
    ArchiveVolume volume = new ArchiveVolume();
    volume.number = number;
    volume.customerId = customer.id();
    volume.checklist = wanted.checklist();
    volume.part = wanted.part();
    volume.category = wanted.category();
    volume.dealtOn = wanted.dealtOn();
    volume.intake = intake;
    volume.watchAt = intake.dueAt();
    volume.rescope(customer.departmentId(), wanted.level());
    volume.follow(customer);
    return volume;
  }

  /** The department hands it over, the first time or again. */
  List<ArchiveEvent> handIn(List<Counted> said, LocalDate today, Instant now, String by) {
    require(ArchiveMove.HAND_IN);
    List<ArchiveEvent> events = new ArrayList<>(overdue(now));
    boolean late = !events.isEmpty() || watchAt == null;
    handIn = new HandIn(said, now, by, late);
    handedInOn = today;
    watchAt = null;
    status = ArchiveStatus.HANDED_IN;
    events.add(new ArchiveEvent.HandedIn(late));
    return events;
  }

  /** Notes that it did not come in time, once (C-53). */
  List<ArchiveEvent> overdue(Instant now) {
    Instant due = watchAt;
    if (due == null || now.isBefore(due)) {
      return List.of();
    }
    Delay delay = new Delay(intake().departmentId(), due, now);
    delays.add(delay);
    watchAt = null;
    return List.of(new ArchiveEvent.HandInOverdue(delay));
  }

  /** Gives it back for a defect of principle (C-51). */
  List<ArchiveEvent> giveBack(Defect defect, Instant againBy) {
    require(ArchiveMove.RETURN);
    defects.add(defect);
    watchAt = againBy;
    status = ArchiveStatus.RETURNED;
    return List.of(new ArchiveEvent.VolumeReturned(defect.kind()));
  }

  /** It is counted whole and lies at its place (C-44, C-50). */
  List<ArchiveEvent> file(List<Item> counted, Filing filed) {
    require(ArchiveMove.FILE);
    items = new ArrayList<>(counted);
    filing = filed;
    verifiedOn = filed.on();
    status = ArchiveStatus.FILED;
    return List.of(new ArchiveEvent.VolumeFiled());
  }

  /** It will not come. */
  List<ArchiveEvent> cancel() {
    require(ArchiveMove.CANCEL);
    watchAt = null;
    status = ArchiveStatus.CANCELLED;
    return List.of(new ArchiveEvent.IntakeCancelled());
  }

  /** It was checked; what is not there is reported, never concealed (C-62). */
  List<ArchiveEvent> verify(Verification found, String reportTo, Instant now) {
    require(ArchiveMove.VERIFY);
    requireItems(found.missing());
    verifications.add(found);
    verifiedOn = found.on();
    if (verifications.size() > KEPT_VERIFICATIONS) {
      verifications.removeFirst();
    }
    List<ArchiveEvent> events = new ArrayList<>();
    events.add(new ArchiveEvent.VolumeVerified(found.missing().size()));
    events.addAll(miss(found.missing(), reportTo, now));
    return events;
  }

  /** Items are lost with a loan (C-78). */
  List<ArchiveEvent> lose(String reportTo, Instant now) {
    return miss(items.stream().map(Item::code).toList(), reportTo, now);
  }

  private List<ArchiveEvent> miss(List<String> codes, String reportTo, Instant now) {
    List<String> fresh = codes.stream().filter(code -> !item(code).isMissing()).toList();
    if (fresh.isEmpty()) {
      return List.of();
    }
    items.replaceAll(item -> fresh.contains(item.code()) ? item.in(Item.State.MISSING) : item);
    missingSince = missingSince == null ? now : missingSince;
    superior = reportTo;
    return List.of(new ArchiveEvent.ItemsMissing(fresh));
  }

  /** Missing items are there again. */
  List<ArchiveEvent> find(List<String> codes) {
    require(ArchiveMove.FIND);
    requireItems(codes);
    List<String> found = codes.stream().filter(code -> item(code).isMissing()).toList();
    if (found.isEmpty()) {
      return List.of();
    }
    items.replaceAll(item -> found.contains(item.code()) ? item.in(Item.State.PRESENT) : item);
    if (items.stream().noneMatch(Item::isMissing)) {
      missingSince = null;
    }
    return List.of(new ArchiveEvent.ItemsFound(found));
  }

  /** It lies elsewhere from now on. */
  List<ArchiveEvent> relocate(Storage storage) {
    require(ArchiveMove.RELOCATE);
    Filing present = filing().orElseThrow();
    if (present.storage().equals(storage)) {
      return List.of();
    }
    filing = present.at(storage);
    return List.of(new ArchiveEvent.VolumeRelocated());
  }

  /** It leaves its cabinet for a loan; the same again changes nothing. */
  List<ArchiveEvent> lend(String loanId) {
    require(ArchiveMove.LEND);
    if (loanId.equals(lentTo)) {
      return List.of();
    }
    if (lentTo != null) {
      throw ArchiveProblem.ARCHIVE_ON_LOAN.problem().with("number", number);
    }
    lentTo = loanId;
    return List.of(new ArchiveEvent.VolumeLent(loanId));
  }

  /**
   * It is back; the same again changes nothing.
   *
   * @param missing what did not come back
   * @param traced whether it had been lost before
   */
  List<ArchiveEvent> takeBack(
      String loanId, List<String> missing, boolean traced, String reportTo, Instant now) {
    if (!loanId.equals(lentTo)) {
      return List.of();
    }
    lentTo = null;
    List<ArchiveEvent> events = new ArrayList<>();
    events.add(new ArchiveEvent.VolumeBack(loanId));
    if (traced) {
      events.addAll(
          find(items.stream().map(Item::code).filter(code -> !missing.contains(code)).toList()));
    }
    events.addAll(miss(missing, reportTo, now));
    return events;
  }

  /** It belongs where the customer's file does, and is at least as confidential. */
  void follow(Customer customer) {
    ownerId = customer.ownerId();
    rescope(customer.departmentId(), level().covers(customer.level()) ? level() : customer.level());
  }

  /** The customer's file was taken back: nobody waits for it any more. */
  void rest() {
    watchAt = null;
  }

  /** Refuses codes that the volume has not. */
  public void requireItems(List<String> codes) {
    codes.forEach(this::item);
  }

  private Item item(String code) {
    return items.stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> ArchiveProblem.ITEM_UNKNOWN.problem().with("number", number).with("item", code));
  }

  /** Refuses what cannot be done in its state. */
  void require(ArchiveMove move) {
    if (!status.allowed().contains(move)) {
      throw ArchiveProblem.ARCHIVE_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(Tokens.department(intake().departmentId()));
    if (ownerId != null) {
      tokens.add(Tokens.own(ownerId));
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "archive";
  }

  public String customerId() {
    return customerId;
  }

  /** {@code DA-2026-000123}. */
  public String number() {
    return number;
  }

  /** Code of the checklist that it is counted against. */
  public String checklist() {
    return checklist;
  }

  /** Which volume of the checklist: {@code MAIN}, {@code MORTGAGE}. */
  public String part() {
    return part;
  }

  /** Type of property; null where the checklist has none. */
  public @Nullable String category() {
    return category;
  }

  /** Day of the deal, of properties. */
  public @Nullable LocalDate dealtOn() {
    return dealtOn;
  }

  public ArchiveStatus status() {
    return status;
  }

  public Intake intake() {
    return Objects.requireNonNull(intake);
  }

  /** How it came last; empty until it did. */
  public Optional<HandIn> lastHandIn() {
    return Optional.ofNullable(handIn);
  }

  /** What it holds; empty until it is filed. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  public List<Defect> defects() {
    return List.copyOf(defects);
  }

  public List<Delay> delays() {
    return List.copyOf(delays);
  }

  public Optional<Filing> filing() {
    return Optional.ofNullable(filing);
  }

  /** Oldest first, the last two years of months. */
  public List<Verification> verifications() {
    return List.copyOf(verifications);
  }

  /** When it was counted or checked last; null until it is filed. */
  public @Nullable LocalDate verifiedOn() {
    return verifiedOn;
  }

  /** The loan that has it; null while it lies in its cabinet. */
  public @Nullable String lentTo() {
    return lentTo;
  }

  /** Since when an item is missing; null while all are there. */
  public @Nullable Instant missingSince() {
    return missingSince;
  }

  /** The role that was told of missing items; null while none ever was. */
  public @Nullable String superior() {
    return superior;
  }

  /** Whether it should have come and has not. */
  public boolean isOverdue() {
    boolean awaited = status == ArchiveStatus.AGREED || status == ArchiveStatus.RETURNED;
    return awaited && watchAt == null;
  }
}
