package org.kehu.kit.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.Match;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Keeps in the audit trail who was refused for want of a token or a right. */
final class Refusals {

  private final AccessTable table;
  private final Audit audit;

  Refusals(AccessTable table, Audit audit) {
    this.table = table;
    this.audit = audit;
  }

  /** A refusal before the request reached its operation. */
  void keepIfRefused(HttpServletRequest request, Problem problem) {
    int status = problem.type().status();
    if (isRefusal(status)) {
      Authentication known = SecurityContextHolder.getContext().getAuthentication();
      keep(request, known == null ? null : known.getName(), problem.type().slug());
    }
  }

  /** A refusal by the operation itself. */
  void keepIfRefused(HttpServletRequest request, Caller caller, HttpServletResponse response) {
    if (isRefusal(response.getStatus())) {
      keep(request, caller.id(), Integer.toString(response.getStatus()));
    }
  }

  private static boolean isRefusal(int status) {
    return status == HttpServletResponse.SC_UNAUTHORIZED
        || status == HttpServletResponse.SC_FORBIDDEN;
  }

  private void keep(HttpServletRequest request, @Nullable String actor, String outcome) {
    String operation =
        table.find(request.getMethod(), request.getRequestURI()) instanceof Match.Found found
            ? found.operation().toString()
            : request.getMethod();
    String who = Objects.requireNonNullElse(actor, Caller.anonymous().id());
    audit.refused(who, Origin.of(request), operation, outcome);
  }
}
