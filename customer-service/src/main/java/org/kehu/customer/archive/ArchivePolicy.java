package org.kehu.customer.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * The rules of customer archives (客户档案管理制度): checklists, when archives come, who keeps them and
 * how.
 *
 * @param terms within how many days of an occasion a volume must be handed in; 0 is the same day
 * @param endOfWork until when of that day
 * @param againWithinDays in which a volume that was given back must come again
 * @param originalsFrom the level from which on only originals are filed (C-66)
 * @param keepers staff ids of who may keep archives (C-63, K-08); none for every archivist
 * @param protection what a cabinet must protect from (C-64)
 * @param superior the role that is told of missing items (C-62, C-78)
 */
public record ArchivePolicy(
    @NotEmpty @Size(max = 30) List<@Valid Checklist> checklists,
    @NotEmpty @Size(max = 10) List<@Valid Term> terms,
    @NotNull LocalTime endOfWork,
    @Min(0) @Max(90) int againWithinDays,
    @NotNull Level originalsFrom,
    @NotNull @Size(max = 50) Set<String> keepers,
    @NotNull Set<Protection> protection,
    @NotNull @Pattern(regexp = ROLE) String superior) {

  static final String ROLE = "[a-z][a-z-]{1,30}";

  /** The kind of policy. */
  public static final PolicyKind<ArchivePolicy> KIND =
      PolicyKind.of("customer-archive", ArchivePolicy.class)
          .title("客户档案管理制度", "Archives of customers")
          .help(
              "checklists:各类档案清单,part 为分册(按揭资料分册),forms 为可接受的形式(COPY 复印件、"
                  + "ORIGINAL 原件、ELECTRONIC 电子档),required 为必备;terms:各情形的移交期限(天,0 为当日);"
                  + "endOfWork:当日截止时间;againWithinDays:退回后重新移交期限;originalsFrom:该密级及以上必须"
                  + "归档原件;keepers:指定的档案管理员;protection:柜具防护要求;superior:缺失上报的角色。",
              "checklists: the items of each kind of archive, part is the volume, forms those"
                  + " accepted, required whether it must be there; terms: days from an occasion"
                  + " within which it is handed in; endOfWork: until when of the day;"
                  + " againWithinDays: for a volume that was given back; originalsFrom: the level"
                  + " from which originals are filed; keepers: who is designated; protection: of"
                  + " cabinets; superior: the role that is told of missing items.")
          .check(ArchivePolicy::faults)
          .examinedEvery(Period.ofYears(1))
          .ownedBy("customer");

  public ArchivePolicy {
    checklists = checklists == null ? List.of() : List.copyOf(checklists);
    terms = terms == null ? List.of() : List.copyOf(terms);
    keepers = keepers == null ? Set.of() : new TreeSet<>(keepers);
    protection = protection == null ? Set.of() : new TreeSet<>(protection);
  }

  /** How soon after an occasion a volume must come. */
  public record Term(@NotNull Occasion occasion, @Min(0) @Max(400) int withinDays) {}

  Checklist checklist(String code) {
    return checklists.stream()
        .filter(list -> list.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            ArchiveProblem.CHECKLIST_UNKNOWN
                .problem()
                .with("checklist", code)
                .with("known", checklists.stream().map(Checklist::code).toList()));
  }

  int withinDays(Occasion occasion) {
    return terms.stream()
        .filter(term -> term.occasion() == occasion)
        .mapToInt(Term::withinDays)
        .findFirst()
        .orElse(0);
  }

  boolean wantsOriginals(Level level) {
    return level.covers(originalsFrom);
  }

  private static List<PolicyFault> faults(ArchivePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    for (int at = 0; at < policy.checklists().size(); at++) {
      Set<String> codes = new HashSet<>();
      for (Checklist.Entry entry : policy.checklists().get(at).entries()) {
        if (!codes.add(entry.code())) {
          faults.add(
              PolicyFault.of(
                  "/checklists/" + at,
                  "item-doubled",
                  "资料 " + entry.code() + " 重复。",
                  "Item " + entry.code() + " stands twice."));
        }
      }
    }
    if (Role.of(policy.superior()).isEmpty()) {
      faults.add(PolicyFault.of("/superior", "role-unknown", "没有这个角色。", "There is no such role."));
    }
    return faults;
  }
}
