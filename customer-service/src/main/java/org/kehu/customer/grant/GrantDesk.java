package org.kehu.customer.grant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.FileGrant;
import org.kehu.customer.file.FileGranting;
import org.kehu.customer.staff.Post;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Lets people into single files for a time, and says who may read one and why (M4). */
@Service
public class GrantDesk {

  private final FileGranting granting;
  private final CustomerDesk files;
  private final StaffRegister staff;
  private final Policies policies;
  private final Clock clock;

  GrantDesk(
      FileGranting granting,
      CustomerDesk files,
      StaffRegister staff,
      Policies policies,
      Clock clock) {
    this.granting = granting;
    this.files = files;
    this.staff = staff;
    this.policies = policies;
    this.clock = clock;
  }

  /** A file after somebody was let in, and the grant. */
  public record Granted(Stored<Customer> stored, FileGrant grant) {}

  /** The file whose grants may be looked at. */
  public Customer of(String fileId) {
    return files.get(fileId);
  }

  /** The present instant, which grants are compared with. */
  public Instant now() {
    return clock.instant();
  }

  /** Lets a colleague or a department in. */
  public Granted grant(String fileId, GrantAccess wanted) {
    files.read(fileId);
    Instant now = now();
    GrantCheck check = new GrantCheck(policies.at(GrantPolicy.KIND, now).value(), now);
    check.requireTime(wanted.until());
    Post post = knownHolder(wanted);
    FileGrant grant = grant(wanted, now);
    Stored<Customer> stored =
        granting.grant(fileId, grant, file -> require(check, file, wanted, post));
    return new Granted(stored, stored.aggregate().grants().like(grant).orElse(grant));
  }

  private static void require(
      GrantCheck check, Customer file, GrantAccess wanted, @Nullable Post post) {
    SecurityRules.requireGranter(caller(), file);
    check.requireLevel(file, wanted.departmentId() != null);
    String colleague = wanted.staffId();
    if (colleague != null) {
      check.requireClearance(file, colleague, post);
    }
    check.requireRoom(file);
  }

  private static FileGrant grant(GrantAccess wanted, Instant now) {
    String colleague = wanted.staffId();
    String department = wanted.departmentId();
    String holder =
        colleague == null
            ? Tokens.department(Objects.requireNonNull(department))
            : Tokens.own(colleague);
    return new FileGrant(
        Ids.next(),
        holder,
        wanted.writing(),
        wanted.until().truncatedTo(ChronoUnit.MILLIS),
        wanted.reason(),
        caller().id(),
        now.truncatedTo(ChronoUnit.MILLIS));
  }

  private @Nullable Post knownHolder(GrantAccess wanted) {
    String colleague = wanted.staffId();
    String department = wanted.departmentId();
    if (colleague != null && department == null) {
      return colleague(colleague).post();
    }
    if (colleague != null || department == null) {
      throw GrantProblem.GRANT_HOLDER_UNCLEAR.problem();
    }
    if (!staff.hasDepartment(department)) {
      throw unknown(department);
    }
    return null;
  }

  private StaffMember colleague(String staffId) {
    return staff.find(staffId).filter(StaffMember::isActive).orElseThrow(() -> unknown(staffId));
  }

  private static RuntimeException unknown(String holder) {
    return GrantProblem.GRANT_HOLDER_UNKNOWN.problem().with("holder", holder);
  }

  /** Takes a grant back. */
  public Stored<Customer> revoke(String fileId, String grantId, String reason) {
    return granting.revoke(
        fileId, grantId, reason, file -> SecurityRules.requireGranter(caller(), file));
  }

  /** Who may read a file, and why. */
  public List<AccessWay> ways(String fileId) {
    return AccessWays.of(files.get(fileId), now());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
