package org.kehu.customer.staff;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory's source lists it.
 *
 * @param staffId stable id, {@code st-chen-kefu}
 * @param userName name at the token issuer
 * @param absentFrom start of an absence, if one is known
 * @param absentUntil its end; null while open
 * @param post which the person holds (G-21); null when the source does not say
 */
public record StaffEntry(
    String staffId,
    String userName,
    String name,
    String departmentId,
    boolean active,
    @Nullable Instant absentFrom,
    @Nullable Instant absentUntil,
    @Nullable Post post) {

  /** Somebody whose post the source does not say. */
  public StaffEntry(
      String staffId,
      String userName,
      String name,
      String departmentId,
      boolean active,
      @Nullable Instant absentFrom,
      @Nullable Instant absentUntil) {
    this(staffId, userName, name, departmentId, active, absentFrom, absentUntil, null);
  }

  /** The user name as no two people may have it, upper case or lower. */
  String signIn() {
    return userName.toLowerCase(Locale.ROOT);
  }

  /** The same person, no longer with the company. */
  public StaffEntry inactive() {
    return new StaffEntry(
        staffId, userName, name, departmentId, false, absentFrom, absentUntil, post);
  }
}
