package org.kehu.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kehu.kit.access.Level;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/notes")
class NoteController {

  record WriteNote(
      @NotBlank @Size(max = 50) String title, @NotBlank String department, @NotNull Level level) {}

  record AppendLine(@NotBlank @Size(max = 20) String line) {}

  record EditableNote(@NotBlank @Size(max = 50) String title) {}

  record NoteView(String id, String title, String remark, int lines) {

    static NoteView of(Note note) {
      return new NoteView(note.id(), note.title(), note.remark(), note.lines().size());
    }
  }

  private static final Logger log = LoggerFactory.getLogger(NoteController.class);

  private final Notes notes;
  private final MergePatch patches;

  NoteController(Notes notes, MergePatch patches) {
    this.notes = notes;
    this.patches = patches;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NoteView> write(@Valid @RequestBody WriteNote request) {
    Stored<Note> stored = notes.write(request.title(), request.department(), request.level());
    log.info("Note {} is written", stored.aggregate().id());
    return Answers.created(stored, "/api/v1/notes", NoteView.of(stored.aggregate()));
  }

  @GetMapping
  Page<NoteView> list(PageRequest page) {
    return notes.page(page).map(NoteView::of);
  }

  @GetMapping("/{id}")
  ResponseEntity<NoteView> get(@PathVariable String id) {
    Note note = notes.get(id);
    return Answers.found(note, NoteView.of(note));
  }

  @PostMapping("/{id}/append")
  ResponseEntity<NoteView> append(@PathVariable String id, @Valid @RequestBody AppendLine request) {
    Stored<Note> stored = notes.append(id, request.line());
    return Answers.changed(stored, NoteView.of(stored.aggregate()));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  ResponseEntity<NoteView> patch(@PathVariable String id, @RequestBody JsonNode patch) {
    EditableNote present = new EditableNote(notes.get(id).title());
    EditableNote wanted = patches.apply(present, patch, EditableNote.class);
    Stored<Note> stored = notes.rename(id, wanted.title());
    return Answers.changed(stored, NoteView.of(stored.aggregate()));
  }
}
