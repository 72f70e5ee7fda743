package org.kehu.customer.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;

class LoanPolicyTest {

  private static LoanPolicy of(Level level, LoanKind kind, int hours, String role) {
    Approver approver = new Approver(role, null);
    LoanRule rule =
        new LoanRule(
            Set.of(level),
            Set.of(kind),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(approver),
            hours);
    return new LoanPolicy(List.of(rule), 24);
  }

  private static List<String> faults(LoanPolicy policy) {
    return LoanPolicy.KIND.faultsOf(policy).stream().map(PolicyFault::rule).toList();
  }

  @Test
  @Proves({"C-68", "C-69", "C-70"})
  void noPolicyLendsWhatMustNotBeLent() {
    assertThat(faults(of(Level.TOP_SECRET, LoanKind.QUERY, 4, "general-manager")))
        .containsExactly("top-secret-lent");
    assertThat(faults(of(Level.CONFIDENTIAL, LoanKind.LOAN, 4, "general-manager")))
        .containsExactly("confidential-lent");
    assertThat(faults(of(Level.RESTRICTED, LoanKind.LOAN, 5, "general-manager")))
        .containsExactly("too-long");
    assertThat(faults(of(Level.NORMAL, LoanKind.LOAN, 5, "nobody")))
        .containsExactly("role-unknown");
    assertThat(faults(of(Level.RESTRICTED, LoanKind.LOAN, 4, "general-manager"))).isEmpty();
  }

  @Test
  @Proves("C-73")
  void directorsAreNamedAsPeople() {
    LoanRule rule =
        new LoanRule(
            Set.of(Level.NORMAL),
            Set.of(LoanKind.LOAN),
            Set.of(),
            Set.of("office"),
            Set.of("st-yang-zongjian"),
            Set.of("sales"),
            List.of(new Approver(null, null)),
            24);
    assertThat(rule.isDirectFor(caller("st-yang-zongjian", Role.SUPERVISOR, "x"))).isTrue();
    assertThat(rule.isDirectFor(caller("st-1", Role.OFFICE, "x"))).isTrue();
    assertThat(rule.isDirectFor(caller("st-1", Role.AGENT, "sales"))).isTrue();
    assertThat(rule.isDirectFor(caller("st-1", Role.AGENT, "x"))).isFalse();
  }

  private static Caller caller(String id, Role role, String department) {
    return new Caller(
        Caller.Kind.PERSON, id, Set.of(role), Set.of(), department, Set.of(department), true);
  }
}
