package org.kehu.customer.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How an agreement is carried out: its work, meetings and risks. */
public record Execution(List<WorkItem> work, List<Meeting> meetings, List<Risk> risks) {

  static final Execution NONE = new Execution(List.of(), List.of(), List.of());

  private static final int MOST_WORK = 50;
  private static final int MOST_RISKS = 50;
  private static final int KEPT_MEETINGS = 100;

  public Execution {
    work = work == null ? List.of() : List.copyOf(work);
    meetings = meetings == null ? List.of() : List.copyOf(meetings);
    risks = risks == null ? List.of() : List.copyOf(risks);
  }

  Execution planned(WorkItem item) {
    return new Execution(added(work, item, MOST_WORK), meetings, risks);
  }

  Execution reported(String itemId, Progress progress) {
    return new Execution(
        replaced(work, item -> item.id().equals(itemId), item -> item.reported(progress), itemId),
        meetings,
        risks);
  }

  /** The last hundred are kept here, the audit trail has all. */
  Execution held(Meeting meeting) {
    List<Meeting> all = new ArrayList<>(meetings);
    all.add(meeting);
    return new Execution(
        work, all.subList(Math.max(0, all.size() - KEPT_MEETINGS), all.size()), risks);
  }

  Execution identified(Risk risk) {
    return new Execution(work, meetings, added(risks, risk, MOST_RISKS));
  }

  Execution assessed(Risk risk) {
    return new Execution(
        work, meetings, replaced(risks, one -> one.id().equals(risk.id()), one -> risk, risk.id()));
  }

  /** The mean of all work in percent; 0 while none is planned. */
  public int percent() {
    return (int) work.stream().mapToInt(WorkItem::percent).average().orElse(0);
  }

  private static <T> List<T> added(List<T> list, T one, int most) {
    if (list.size() == most) {
      throw AgreementProblem.TOO_MUCH_PLANNED.problem().with("most", most);
    }
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }

  private static <T> List<T> replaced(
      List<T> list, Predicate<T> wanted, UnaryOperator<T> change, String id) {
    if (list.stream().noneMatch(wanted)) {
      throw AgreementProblem.PART_UNKNOWN.problem().with("part", id);
    }
    return list.stream().map(one -> wanted.test(one) ? change.apply(one) : one).toList();
  }
}
