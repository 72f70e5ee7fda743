package org.kehu.kit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A note with lines. */
@Document("notes")
public class Note extends ScopedAggregate {

  static final ProblemType FULL = RequestProblem.CONFLICT;

  /** What others do to the note of this id while a line is appended. */
  static final AtomicReference<Consumer<String>> MEANWHILE = new AtomicReference<>(id -> {});

  private String title = "";
  private String remark;
  private String owner = "";
  private List<String> lines = new ArrayList<>();

  Note() {}

  static Note written(String title, String owner, String department, Level level) {
    Note note = new Note();
    note.title = title;
    note.owner = owner;
    note.remark = "new";
    note.rescope(department, level);
    return note;
  }

  NoteEvent append(String line) {
    MEANWHILE.get().accept(id());
    lines.add(line);
    remark = null;
    return new NoteEvent.Appended(line.length());
  }

  NoteEvent rename(String newTitle) {
    title = newTitle;
    return new NoteEvent.Renamed();
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.own(owner), Tokens.department(departmentId()));
  }

  @Override
  public String subjectKind() {
    return "note";
  }

  public String title() {
    return title;
  }

  public String remark() {
    return remark;
  }

  public List<String> lines() {
    return lines;
  }
}
