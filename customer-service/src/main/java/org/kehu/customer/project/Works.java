package org.kehu.customer.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kehu.kit.money.Money;

/** All pieces of work of a project, oldest first (X-36, C-137). */
public final class Works {

  private List<WorkItem> all = List.of();

  /** Somebody answers for a piece of work. */
  List<ProjectEvent> give(NewWork told) {
    WorkItem item = told.given();
    all = Parts.with(all, item);
    return List.of(new ProjectEvent.WorkGiven(item));
  }

  /** What became of one, said by who answers for it or leads. */
  List<ProjectEvent> settle(String id, WorkItem.Settlement how, boolean leads) {
    return put(Parts.one(all, WorkItem::id, id).settled(how, leads));
  }

  private List<ProjectEvent> put(WorkItem settled) {
    all = Parts.replacing(all, WorkItem::id, settled);
    return List.of(new ProjectEvent.WorkSettled(settled));
  }

  /** The nodes of a confirmed plan stand in for those of the one before. */
  List<ProjectEvent> replaceNodes(List<Milestone> nodes, CustomerWord word) {
    WorkItem.Settlement replaced =
        new WorkItem.Settlement(WorkOutcome.REPLACED, word.note(), null, word.at(), word.by());
    List<WorkItem> old = open().stream().filter(WorkItem::isNode).toList();
    Stream<ProjectEvent> gone = old.stream().flatMap(one -> put(one.closed(replaced)).stream());
    Stream<ProjectEvent> come = nodes.stream().flatMap(one -> give(one.asWork()).stream());
    return Stream.concat(gone, come).toList();
  }

  public List<WorkItem> all() {
    return all;
  }

  /** Those of which nobody has said yet what became of them. */
  public List<WorkItem> open() {
    return all.stream().filter(WorkItem::isOpen).toList();
  }

  /** Money that came in (资金回收, C-137). */
  public Money collected() {
    return all.stream()
        .map(WorkItem::collected)
        .flatMap(Optional::stream)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Nodes that are done, of those that count, in percent; 0 without any. */
  public int progress() {
    List<WorkItem> nodes = all.stream().filter(WorkItem::isNode).filter(WorkItem::counts).toList();
    long done = nodes.stream().filter(one -> !one.isOpen()).count();
    return nodes.isEmpty() ? 0 : (int) (done * 100 / nodes.size());
  }
}
