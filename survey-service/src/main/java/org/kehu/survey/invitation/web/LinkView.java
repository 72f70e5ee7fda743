package org.kehu.survey.invitation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.kehu.survey.invitation.PersonalLink;

/** A personal link. */
@Schema(name = "PersonalLink", description = "Give it to the invitee only; do not store or log it")
record LinkView(
    @Schema(example = "https://kehu.example.com/s/AAGTjy5sGntEnQ4vahw7XX4fVb2kq9PzLxWc7dQ1nR0s")
        URI url,
    @Schema(
            description = "The same without host",
            example = "/s/AAGTjy5sGntEnQ4vahw7XX4fVb2kq9PzLxWc7dQ1nR0s")
        String path,
    Instant expiresAt) {

  static LinkView of(PersonalLink link) {
    return new LinkView(link.uri(), link.uri().getPath(), link.expiresAt());
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "LinkView[expiresAt=" + expiresAt + "]";
  }
}
