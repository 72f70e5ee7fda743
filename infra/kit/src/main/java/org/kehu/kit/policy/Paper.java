package org.kehu.kit.policy;

import java.util.Objects;
import org.kehu.kit.files.StoredFile;

/**
 * A file that is part of a version, as it was when that was laid before the general manager.
 *
 * @param fileId in the files of the service
 * @param mediaType as found in the content
 * @param sha256 of the content, in hexadecimal
 */
public record Paper(String fileId, String mediaType, long bytes, String sha256) {

  static Paper of(StoredFile file) {
    return new Paper(
        file.id(),
        Objects.requireNonNull(file.mediaType()),
        file.bytes(),
        Objects.requireNonNull(file.sha256()));
  }
}
