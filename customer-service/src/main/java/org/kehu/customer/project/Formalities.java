package org.kehu.customer.project;

import java.time.LocalDate;
import java.util.List;

/** All formalities of a project, oldest first (C-112, C-113). */
public final class Formalities {

  private List<Formality> all = List.of();

  /** One is to be done, with these documents. */
  List<ProjectEvent> add(AddFormality told, List<String> papers) {
    Formality formality = told.added(papers);
    all = Parts.with(all, formality);
    return List.of(new ProjectEvent.FormalityAdded(formality));
  }

  /** A document came; that it came before changes nothing. */
  List<ProjectEvent> receive(String id, String paper, LocalDate on) {
    Formality before = Parts.one(all, Formality::id, id);
    Formality after = before.received(paper, on);
    all = Parts.replacing(all, Formality::id, after);
    return after.equals(before) ? List.of() : List.of(new ProjectEvent.PaperReceived(after));
  }

  /** One has come further, said by who answers for it or leads. */
  List<ProjectEvent> move(String id, FormalityStep step, boolean leads) {
    Formality moved = Parts.one(all, Formality::id, id).moved(step, leads);
    all = Parts.replacing(all, Formality::id, moved);
    return List.of(new ProjectEvent.FormalityMoved(moved));
  }

  public List<Formality> all() {
    return all;
  }

  /** Those of which something is still to be done. */
  public List<Formality> open() {
    return all.stream().filter(Formality::isOpen).toList();
  }
}
