package org.kehu.customer.accountteam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * The roles of the key-account team (大客户岗位职责, C-104): what each must keep, which sales plans it
 * makes and approves. A new version changes what follows.
 */
public record TeamPolicy(@NotEmpty @Size(max = 3) List<@Valid @NotNull RoleDuties> roles) {

  /** The kind of policy. */
  public static final PolicyKind<TeamPolicy> KIND =
      PolicyKind.of("customer-key-account-team", TeamPolicy.class)
          .title("大客户岗位职责", "Roles of the key-account team")
          .help(
              "roles:大客户经理(MANAGER)、主管(SUPERVISOR)、专员(SPECIALIST)各一项。duties:职责(code、title),"
                  + "everyMonths 为每几个月一次的任务(0 为日常职责,不产生任务);submits:可制定哪些对象的销售计划;"
                  + "approves:可审批下级哪些对象的销售计划。",
              "roles: one each for MANAGER, SUPERVISOR and SPECIALIST. duties: code and title,"
                  + " everyMonths for a task each time so many months are over (0: no task);"
                  + " submits: of which subjects the role makes sales plans; approves: which of those"
                  + " below it approves.")
          .check(TeamPolicy::faults)
          .ownedBy("customer");

  public TeamPolicy {
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  /** What one role keeps. */
  public record RoleDuties(
      @NotNull TeamRole role,
      @NotEmpty @Size(max = 30) List<@Valid @NotNull Duty> duties,
      @NotNull @Size(max = 5) List<@NotNull SubjectKind> submits,
      @NotNull @Size(max = 5) List<@NotNull SubjectKind> approves) {

    public RoleDuties {
      duties = duties == null ? List.of() : List.copyOf(duties);
      submits = submits == null ? List.of() : List.copyOf(submits);
      approves = approves == null ? List.of() : List.copyOf(approves);
    }
  }

  /**
   * One duty.
   *
   * @param everyMonths from one time to the next; 0 when it has no times
   */
  public record Duty(
      @NotNull @Pattern(regexp = Duty.CODE) String code,
      @NotBlank @Size(max = 200) String title,
      @Min(0) @Max(24) int everyMonths) {

    /** Form of a duty's code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,25}";
  }

  /** What a role keeps. */
  RoleDuties of(TeamRole role) {
    return roles.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
  }

  private static List<PolicyFault> faults(TeamPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    long kinds = policy.roles().stream().map(RoleDuties::role).distinct().count();
    if (kinds != TeamRole.values().length || policy.roles().size() != kinds) {
      faults.add(
          PolicyFault.of(
              "/roles", "roles-incomplete", "三种岗位须各有且仅有一项。", "Each role needs exactly one entry."));
    }
    for (int at = 0; at < policy.roles().size(); at++) {
      List<Duty> duties = policy.roles().get(at).duties();
      if (duties.stream().map(Duty::code).distinct().count() != duties.size()) {
        faults.add(
            PolicyFault.of(
                "/roles/" + at + "/duties",
                "duty-doubled",
                "职责的 code 不得重复。",
                "A code stands twice."));
      }
    }
    return faults;
  }
}
