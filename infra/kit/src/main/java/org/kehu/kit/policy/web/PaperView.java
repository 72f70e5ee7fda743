package org.kehu.kit.policy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.kehu.kit.policy.Paper;

/**
 * A file that is part of a version.
 *
 * @param mediaType as found in the content
 * @param sha256 of the content, in hexadecimal
 * @param content where it is to be had
 */
@Schema(name = "PolicyFile")
record PaperView(String id, String mediaType, long bytes, String sha256, String content) {

  static PaperView of(Paper paper, String service) {
    return new PaperView(
        paper.fileId(),
        paper.mediaType(),
        paper.bytes(),
        paper.sha256(),
        "/api/v1/files/" + service + "/" + paper.fileId() + "/content");
  }
}
