package org.kehu.kit.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once to nowhere, before anything is kept of it, so that a small file that
 * would fill the memory (a zip bomb) is refused. What a part says of its own size is not believed.
 */
final class XlsxParts {

  private static final int MOST_PARTS = 2_000;
  private static final long SMALL = 1 << 20;
  private static final String WORKBOOK = "xl/workbook.xml";

  /** Texts that several cells share are held in memory while a workbook is read. */
  private static final String SHARED = "xl/sharedStrings.xml";

  private static final long MOST_SHARED = 64L << 20;

  private final TableLimits limits;

  XlsxParts(TableLimits limits) {
    this.limits = limits;
  }

  void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(WORKBOOK) == null) {
        throw new TableUnreadable(TableUnreadable.Code.XLSX_BROKEN, WORKBOOK);
      }
      if (zip.size() > MOST_PARTS) {
        throw tooLarge();
      }
      long all = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        all = unpack(zip, part, all);
      }
    } catch (ZipException broken) {
      throw new TableUnreadable(TableUnreadable.Code.XLSX_BROKEN, "").because(broken);
    }
  }

  private long unpack(ZipFile zip, ZipEntry part, long before) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long own = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        own += read;
        boolean swollen =
            own > SMALL && own / Math.max(1, part.getCompressedSize()) > limits.ratio();
        boolean tooManyTexts = own > MOST_SHARED && part.getName().equalsIgnoreCase(SHARED);
        if (swollen || tooManyTexts || before + own > limits.unpacked()) {
          throw tooLarge();
        }
      }
    }
    return before + own;
  }

  private static TableUnreadable tooLarge() {
    return new TableUnreadable(TableUnreadable.Code.XLSX_TOO_LARGE, "");
  }
}
