package org.kehu.kit.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.TokenHolder;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Turns a verified token into a caller: an app with its scopes, or a person with the token's roles
 * and the staff directory's department.
 */
public final class Callers {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final StaffDirectory staff;
  private final Supplier<Instant> directoryAsOf;

  Callers(StaffDirectory staff, Supplier<Instant> directoryAsOf) {
    this.staff = staff;
    this.directoryAsOf = directoryAsOf;
  }

  /** The caller; an inactive person is refused, one without a role has none. */
  public Caller of(Jwt token) {
    TokenHolder holder =
        TokenHolder.of(token.getClaims()).orElseThrow(RequestProblem.TOKEN_INVALID::problem);
    return switch (holder) {
      case TokenHolder.App app -> app(app);
      case TokenHolder.Person person -> person(person, issuer(token));
    };
  }

  private static Caller app(TokenHolder.App app) {
    return new Caller(
        Caller.Kind.APP, app.clientId(), Set.of(), app.scopes(), null, Set.of(), true);
  }

  private Caller person(TokenHolder.Person person, String issuer) {
    Set<Role> roles = new HashSet<>();
    person.roles().forEach(name -> Role.of(name).ifPresent(roles::add));
    Optional<StaffMember> member = staff.byUserName(person.userName());
    if (member.isPresent() && !member.get().active()) {
      throw RequestProblem.PERSON_INACTIVE.problem();
    }
    return new Caller(
        Caller.Kind.PERSON,
        personId(issuer, person.userName()),
        roles,
        Set.of(),
        member.map(StaffMember::departmentId).orElse(null),
        member.map(Callers::departments).orElse(Set.of()),
        fresh());
  }

  private static Set<String> departments(StaffMember member) {
    Set<String> departments = new HashSet<>(member.departments());
    @Nullable String own = member.departmentId();
    if (own != null) {
      departments.add(own);
    }
    return departments;
  }

  /**
   * The id under which a person is known everywhere: the directory's, else the same one each time,
   * so that a later import of the directory can link it.
   */
  public String personId(String issuer, String userName) {
    return staff
        .byUserName(userName)
        .map(StaffMember::staffId)
        .orElseGet(() -> Ids.of(issuer, userName));
  }

  /**
   * Refuses files and tables to somebody who is about to leave: customer data may not be taken away
   * (C-116).
   */
  void requireMayTakeAway(Caller caller) {
    if (caller.isPerson() && staff.byId(caller.id()).filter(StaffMember::isLeaving).isPresent()) {
      throw RequestProblem.LEAVER_TAKES_NOTHING.problem();
    }
  }

  private static String issuer(Jwt token) {
    return String.valueOf(token.getClaimAsString("iss"));
  }

  private boolean fresh() {
    return Duration.between(directoryAsOf.get(), Instant.now()).compareTo(FRESH) < 0;
  }
}
