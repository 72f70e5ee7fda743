package org.kehu.kit.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalOf;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of a file.
 *
 * @param subject whose key seals it
 * @param name as the sender called it; sealed, since file names are full of people's names
 * @param mediaType as found in the content
 * @param sha256 of the content, in hexadecimal
 * @param since when the state began
 * @param requestKey the request that made it, so that a repeat makes no second
 */
@Document("files")
@PersonalOf(field = "subject")
public record StoredFile(
    @Id String id,
    String ownerKind,
    String ownerId,
    String subject,
    @Personal @Nullable String name,
    @Nullable String mediaType,
    long bytes,
    @Nullable String sha256,
    FileState state,
    Instant since,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String requestKey) {

  /** The name, or what is left of it when its subject was erased. */
  public String shownName() {
    return name == null ? "file" : name;
  }

  /** Shows no name, should it ever stand in a log line. */
  @Override
  public String toString() {
    return "StoredFile[" + id + ", " + state + "]";
  }
}
