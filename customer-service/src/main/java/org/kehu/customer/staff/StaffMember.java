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
    this.active = entry.active();
    this.post = entry.post();
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
    return new StaffEntry(
        id(), userName, name, departmentId(), active, absentFrom, absentUntil, post);
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
