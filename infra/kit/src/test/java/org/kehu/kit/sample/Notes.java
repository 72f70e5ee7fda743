package org.kehu.kit.sample;

import java.util.List;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.springframework.data.mongodb.core.query.Criteria;

/** All notes. */
public class Notes {

  private final Store<Note, NoteEvent> store;

  Notes(Store<Note, NoteEvent> store) {
    this.store = store;
  }

  public Stored<Note> write(String title, String department, Level level) {
    String owner = Call.current().caller().id();
    return store.create(
        () -> Change.of(Note.written(title, owner, department, level), new NoteEvent.Written()));
  }

  public Stored<Note> append(String id, String line) {
    return store.change(id, sight(), note -> List.of(note.append(line)));
  }

  /** Signs a note with a word, once. */
  public Stored<Note> sign(String id, String word) {
    return store.change(
        id,
        Sight.everything(Level.TOP_SECRET),
        note -> note.lines().contains(word) ? List.of() : List.of(note.append(word)));
  }

  public Stored<Note> rename(String id, String title) {
    return store.change(id, sight(), note -> List.of(note.rename(title)));
  }

  public Note get(String id) {
    return store.get(id, sight());
  }

  public Page<Note> page(PageRequest request) {
    return store.page(Listing.newestFirst(new Criteria(), sight()), request);
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }
}
