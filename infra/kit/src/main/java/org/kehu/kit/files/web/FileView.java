package org.kehu.kit.files.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.files.FileState;
import org.kehu.kit.files.StoredFile;

/**
 * An attachment as callers see it.
 *
 * @param owner {@code <kind>/<id>} of the document that it belongs to
 * @param mediaType as found in the content
 * @param sha256 of the content, in hexadecimal
 * @param content where it is to be had, once it is ready
 */
@Schema(name = "File")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileView(
    String id,
    @Schema(example = "customer/0190c3f2-7a4e-7b1a-9d2e-5f0c8b6a1e33") String owner,
    String name,
    @Nullable String mediaType,
    long bytes,
    @Nullable String sha256,
    FileState state,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String content) {

  static FileView of(StoredFile file, String path) {
    return new FileView(
        file.id(),
        file.ownerKind() + "/" + file.ownerId(),
        file.shownName(),
        file.mediaType(),
        file.bytes(),
        file.sha256(),
        file.state(),
        file.uploadedBy(),
        file.uploadedAt(),
        file.state() == FileState.READY ? path + "/" + file.id() + "/content" : null);
  }
}
