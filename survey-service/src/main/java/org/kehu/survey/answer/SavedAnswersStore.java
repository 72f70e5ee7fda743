package org.kehu.survey.answer;

import java.util.List;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stores;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.response.Answer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** All answers that are saved for later. */
@Repository
public class SavedAnswersStore {

  private final Store<SavedAnswers, AnswersSaved> store;

  SavedAnswersStore(Stores stores, EventPublisher<SavedAnswers, AnswersSaved> publisher) {
    this.store = stores.of(SavedAnswers.class, publisher);
  }

  /** What was saved for an invitation; nothing if nothing was. */
  List<Answer> of(String invitationId) {
    return store.find(SavedAnswers.id(invitationId)).map(SavedAnswers::answers).orElseGet(List::of);
  }

  /** Saves what is answered so far; the last one counts. */
  void save(Invitation invitation, List<Answer> answers) {
    String id = SavedAnswers.id(invitation.id());
    if (store.find(id).isEmpty() && made(invitation, answers)) {
      return;
    }
    store.write(id, saved -> saved.save(answers));
  }

  private boolean made(Invitation invitation, List<Answer> answers) {
    try {
      store.create(() -> {
        SavedAnswers first = new SavedAnswers(invitation);
        return new Change<>(first, first.save(answers));
      });
      return true;
    } catch (DuplicateKeyException atTheSameMoment) {
      // Saved from two windows at once: this one is written over the other, as a later one is.
      return false;
    }
  }

  /** Forgets what was saved for an invitation that has ended. */
  public void forget(String invitationId) {
    String id = SavedAnswers.id(invitationId);
    if (store.find(id).filter(saved -> !saved.answers().isEmpty()).isPresent()) {
      store.write(id, SavedAnswers::empty);
    }
  }
}
