package org.kehu.survey.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableLimits;
import org.kehu.kit.problem.RequestProblem;

/** A file of paper forms, small enough to be held: at most 5 MB and 500 forms. */
final class PaperFile {

  /** Forms of one batch: what one person types in a day. */
  static final int MOST_FORMS = 500;

  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final TableLimits LIMITS = new TableLimits(MOST_FORMS, 200, 8_000, 64L << 20, 200);

  private final byte[] content;

  private PaperFile(byte[] content) {
    this.content = content;
  }

  static PaperFile of(InputStream content) {
    try {
      byte[] read = content.readNBytes(MOST_BYTES + 1);
      if (read.length > MOST_BYTES) {
        throw RequestProblem.BODY_TOO_LARGE.problem();
      }
      return new PaperFile(read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Table table() {
    return Table.open(() -> new ByteArrayInputStream(content), LIMITS);
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }
}
