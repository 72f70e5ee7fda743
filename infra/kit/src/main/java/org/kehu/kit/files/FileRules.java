package org.kehu.kit.files;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be attached to a document.
 *
 * @param bytes of one file, at most
 * @param files of one document, at most
 * @param mediaTypes as found in the file, not as said by the sender
 */
public record FileRules(long bytes, int files, Set<String> mediaTypes) {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** Documents, pictures, recordings of calls; nothing that a browser or an office would run. */
  public static final FileRules USUAL =
      new FileRules(
          100L << 20,
          200,
          Set.of(
              "application/pdf",
              "image/png",
              "image/jpeg",
              "image/gif",
              "image/webp",
              "image/bmp",
              "image/tiff",
              "image/heic",
              "text/plain",
              "text/csv",
              "application/msword",
              "application/vnd.ms-excel",
              "application/vnd.ms-powerpoint",
              OFFICE + "wordprocessingml.document",
              OFFICE + "spreadsheetml.sheet",
              OFFICE + "presentationml.presentation",
              "audio/mpeg",
              "audio/vnd.wave",
              "audio/amr",
              "audio/mp4",
              "video/mp4"));

  /** Papers: documents and pictures, at most 20 MB each. */
  public static final FileRules PAPERS =
      new FileRules(
          20L << 20,
          50,
          USUAL.mediaTypes().stream()
              .filter(type -> !type.startsWith("audio/") && !type.startsWith("video/"))
              .collect(Collectors.toUnmodifiableSet()));

  public FileRules {
    mediaTypes = Set.copyOf(mediaTypes);
  }
}
