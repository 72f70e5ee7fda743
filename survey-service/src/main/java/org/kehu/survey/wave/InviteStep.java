package org.kehu.survey.wave;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.invitation.InvitationDesk;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyStatus;
import org.kehu.survey.survey.Surveys;
import org.springframework.stereotype.Component;

/** Invites those who were drawn, each once however often a piece is done. */
@Component
class InviteStep implements ProcessStep {

  static final String NAME = "invite";
  static final String INVITED = "invited";

  private final Waves waves;
  private final Frame frame;
  private final Surveys surveys;
  private final InvitationDesk invitations;

  InviteStep(Waves waves, Frame frame, Surveys surveys, InvitationDesk invitations) {
    this.waves = waves;
    this.frame = frame;
    this.surveys = surveys;
    this.invitations = invitations;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Walk walk(Stint stint) {
    return new Inviting(stint, waves.get(WaveKind.waveOf(stint)));
  }

  private final class Inviting implements Walk {

    private final Stint stint;
    private final Wave wave;
    private @Nullable String cursor;
    private Tally tally;

    Inviting(Stint stint, Wave wave) {
      this.stint = stint;
      this.wave = wave;
      this.cursor = stint.cursor();
      this.tally = stint.tally();
    }

    @Override
    public Advance next() {
      Survey survey = surveys.find(wave.surveyId()).orElseThrow();
      if (survey.status() != SurveyStatus.RUNNING) {
        return new Advance.Impossible("survey-not-running");
      }
      Frame.Piece piece = frame.after(cursor, wave);
      piece.customers().stream()
          .filter(customer -> wave.draws(customer.id()))
          .forEach(customer -> invite(survey, customer));
      cursor = piece.last();
      return cursor == null ? Advance.done(tally) : Advance.further(cursor, tally);
    }

    private void invite(Survey survey, KnownCustomer customer) {
      stint.requireHeld();
      stint.once(customer.id()).within(() -> invitations.inviteInWave(survey, customer, wave.id()));
      tally = tally.with(INVITED);
    }
  }
}
