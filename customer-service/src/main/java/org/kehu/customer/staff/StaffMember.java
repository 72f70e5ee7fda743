package org.kehu.customer.staff;

import java.time.Instant;
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
  private String name = "";
  private boolean active = true;
  private @Nullable Instant absentFrom;
  private @Nullable Instant absentUntil;
  private Set<String> departments = new TreeSet<>();
  private boolean leader;
  private Set<String> deputyOf = new TreeSet<>();

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
    if (entry.equals(entry()) && standing.equals(standing())) {
      return List.of();
    }
    take(entry, standing);
    return List.of(new StaffEvent.MemberChanged());
  }

  private void take(StaffEntry entry, Standing standing) {
    this.userName = entry.userName();
    this.name = entry.name();
    this.active = entry.active();
    this.absentFrom = entry.absentFrom();
    this.absentUntil = entry.absentUntil();
    this.departments = new TreeSet<>(standing.departments());
    this.leader = standing.leader();
    this.deputyOf = new TreeSet<>(standing.deputyOf());
    rescope(entry.departmentId(), Level.NORMAL);
  }

  /** What was imported of this person. */
  public StaffEntry entry() {
    return new StaffEntry(id(), userName, name, departmentId(), active, absentFrom, absentUntil);
  }

  /** What follows from the departments. */
  public Standing standing() {
    return new Standing(departments, leader, deputyOf);
  }

  /** Whether the person is away at that time. */
  public boolean isAbsentAt(Instant time) {
    return absentFrom != null
        && !time.isBefore(absentFrom)
        && (absentUntil == null || time.isBefore(Objects.requireNonNull(absentUntil)));
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

  public boolean isActive() {
    return active;
  }

  public @Nullable Instant absentFrom() {
    return absentFrom;
  }

  public @Nullable Instant absentUntil() {
    return absentUntil;
  }
}
