package org.kehu.kit.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Turns a verified token into a caller: roles from the token, department from the staff directory.
 */
public final class Callers {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final StaffDirectory staff;
  private final Supplier<Instant> directoryAsOf;

  Callers(StaffDirectory staff, Supplier<Instant> directoryAsOf) {
    this.staff = staff;
    this.directoryAsOf = directoryAsOf;
  }

  /** The caller; an inactive person is refused. */
  public Caller of(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    return roles == null || roles.isEmpty() ? app(token) : person(token, roles);
  }

  private static Caller app(Jwt token) {
    String id =
        Optional.ofNullable(token.getClaimAsString("client_id")).orElseGet(() -> subject(token));
    return new Caller(Caller.Kind.APP, id, Set.of(), scopes(token), null, Set.of(), true);
  }

  private static Set<String> scopes(Jwt token) {
    Object claim = token.getClaim("scope");
    return switch (claim) {
      case String words -> Set.of(words.trim().split(" +"));
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
      case null, default -> Set.of();
    };
  }

  private Caller person(Jwt token, List<String> roleNames) {
    Set<Role> roles = new HashSet<>();
    roleNames.forEach(name -> Role.of(name).ifPresent(roles::add));
    Optional<StaffMember> member = staff.byUserName(subject(token));
    if (member.isPresent() && !member.get().active()) {
      throw RequestProblem.PERSON_INACTIVE.problem();
    }
    return new Caller(
        Caller.Kind.PERSON,
        member.map(StaffMember::staffId).orElseGet(() -> unknown(token)),
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

  /** The same id each time, so that a later import of the directory can link it. */
  private static String unknown(Jwt token) {
    return Ids.of(String.valueOf(token.getClaimAsString("iss")), subject(token));
  }

  private static String subject(Jwt token) {
    String subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      throw RequestProblem.TOKEN_INVALID.problem();
    }
    return subject;
  }

  private boolean fresh() {
    return Duration.between(directoryAsOf.get(), Instant.now()).compareTo(FRESH) < 0;
  }
}
