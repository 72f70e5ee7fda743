package org.kehu.customer.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** One person of the company as the directory knows it, with what follows from its departments. */
@Document("staff")
public final class StaffMember extends ScopedAggregate {

  /** Why letters end when somebody leaves. */
  private static final String DEPARTED = "离职交接";

  private String userName = "";

  /** The user name as nobody else may have it; absent while an import passes names on. */
  private @Nullable String signIn;

  private String name = "";
  private boolean active = true;
  private @Nullable Post post;
  private @Nullable Instant absentFrom;
  private @Nullable Instant absentUntil;
  private Set<String> departments = new TreeSet<>();
  private boolean leader;
  private Set<String> deputyOf = new TreeSet<>();
  private @Nullable DeclaredAbsence declared;
  private List<Letter> letters = new ArrayList<>();
  private @Nullable Departure departure;

  private StaffMember() {}

  private StaffMember(String staffId) {
    super(staffId);
  }

  /** A person who is new in the directory. */
  static StaffMember listed(StaffEntry entry, Standing standing) {
    StaffMember member = new StaffMember(entry.staffId());
    member.take(entry, standing);
    return member;
  }

  /** Takes over what the directory says now; without a difference nothing happens. */
  List<StaffEvent> update(StaffEntry entry, Standing standing) {
    if (entry.equals(entry()) && standing.equals(standing()) && entry.signIn().equals(signIn)) {
      return List.of();
    }
    take(entry, standing);
    return List.of(new StaffEvent.MemberChanged());
  }

  private void take(StaffEntry entry, Standing standing) {
    if (!Objects.equals(absentFrom, entry.absentFrom())
        || !Objects.equals(absentUntil, entry.absentUntil())) {
      declared = null;
    }
    this.userName = entry.userName();
    this.signIn = entry.signIn();
    this.name = entry.name();
    this.post = entry.post();
    this.active = entry.active() && !hasLeft();
    if (!entry.active()) {
      departure = null;
    }
    this.absentFrom = entry.absentFrom();
    this.absentUntil = entry.absentUntil();
    this.departments = new TreeSet<>(standing.departments());
    this.leader = standing.leader();
    this.deputyOf = new TreeSet<>(standing.deputyOf());
    rescope(entry.departmentId(), Level.NORMAL);
  }

  /** Lets another person have the user name; this one gets a new one in the same import. */
  void giveUpSignIn() {
    signIn = null;
  }

  /** What was imported of this person. */
  public StaffEntry entry() {
    boolean listed = active || hasLeft();
    return new StaffEntry(
        id(), userName, name, departmentId(), listed, absentFrom, absentUntil, post);
  }

  /** What follows from the departments. */
  public Standing standing() {
    return new Standing(departments, leader, deputyOf);
  }

  /** The person is away from then on, or, without an absence, there. */
  List<StaffEvent> declare(@Nullable Absence absence, String by, Instant at) {
    if (Objects.equals(absence, absence())) {
      return List.of();
    }
    if (absence != null) {
      absence.requireMeant(at);
    }
    declared = new DeclaredAbsence(absence, by, at);
    return List.of(new StaffEvent.AbsenceDeclared());
  }

  /** Lends powers to another person. */
  List<StaffEvent> write(Letter letter) {
    if (letter.delegateId().equals(id()) || letter.delegateId().equals(letter.writtenBy())) {
      throw StaffProblem.LETTER_TO_SELF.problem();
    }
    letters = book().with(letter, letter.writtenAt()).letters();
    return List.of(new StaffEvent.LetterWritten(letter));
  }

  /** Takes a letter back before its time is over. */
  List<StaffEvent> revoke(String letterId, Letter.Revocation how) {
    letters = book().revoked(letterId, how).letters();
    return List.of(new StaffEvent.LetterRevoked(book().find(letterId).orElseThrow()));
  }

  /** It is known that the person leaves; until the end there is work to do here. */
  List<StaffEvent> announceDeparture(String handoverId, Instant at) {
    if (!active || departure != null) {
      return List.of();
    }
    departure = new Departure(handoverId, at, null);
    return List.of(new StaffEvent.MemberChanged());
  }

  /** The person stays after all. */
  List<StaffEvent> recallDeparture(String handoverId) {
    if (!isLeaving() || !departure().handoverId().equals(handoverId)) {
      return List.of();
    }
    departure = null;
    return List.of(new StaffEvent.MemberChanged());
  }

  /**
   * The person has left: nobody acts for them any more. That holds until the directory's source
   * first lists the person as gone and then again as active.
   */
  List<StaffEvent> leave(String handoverId, String by, Instant at) {
    if (!active) {
      return List.of();
    }
    List<StaffEvent> events = new ArrayList<>();
    Letter.Revocation how = new Letter.Revocation(by, at, DEPARTED);
    openLetters(at).forEach(letter -> events.addAll(revoke(letter.id(), how)));
    Departure known = departure == null ? new Departure(handoverId, at, null) : departure;
    departure = known.doneAt(at);
    active = false;
    events.add(new StaffEvent.MemberChanged());
    return events;
  }

  /** Takes back what the person has lent to somebody who leaves. */
  List<StaffEvent> revokeLettersTo(String delegateId, String by, Instant at) {
    List<StaffEvent> events = new ArrayList<>();
    Letter.Revocation how = new Letter.Revocation(by, at, DEPARTED);
    openLetters(at).stream()
        .filter(letter -> letter.delegateId().equals(delegateId))
        .forEach(letter -> events.addAll(revoke(letter.id(), how)));
    return events;
  }

  private Departure departure() {
    return Objects.requireNonNull(departure);
  }

  private boolean hasLeft() {
    return departure != null && departure.isDone();
  }

  /** Whether it is known that the person leaves, and the person is still there. */
  public boolean isLeaving() {
    return departure != null && !departure.isDone();
  }

  /** All letters that the person has written. */
  LetterBook book() {
    return new LetterBook(letters);
  }

  /** The letters that hold at a time or will. */
  public List<Letter> openLetters(Instant time) {
    return book().open(time);
  }

  /** When the person is away: as said here last, else as imported; null if nothing is known. */
  public @Nullable Absence absence() {
    if (declared != null) {
      return declared.absence();
    }
    return absentFrom == null ? null : new Absence(absentFrom, absentUntil);
  }

  /** Whether the person leads a department or stands in for its leader. */
  boolean answersFor(String departmentId) {
    return departments.contains(departmentId);
  }

  /** Whether the person is away at that time. */
  public boolean isAbsentAt(Instant time) {
    Absence absence = absence();
    return absence != null && absence.covers(time);
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  @Override
  public String subjectKind() {
    return "staff";
  }

  public String userName() {
    return userName;
  }

  public String name() {
    return name;
  }

  /** Which post the person holds; null when the source does not say. */
  public @Nullable Post post() {
    return post;
  }

  public boolean isActive() {
    return active;
  }
}
