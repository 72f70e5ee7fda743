package org.kehu.customer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds out how a file is encoded, by reading it through strictly: UTF-8 with or without byte order
 * mark, else GB18030, which Chinese spreadsheets still write.
 */
final class Encoding {

  private static final List<Charset> KNOWN =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Encoding() {}

  /** The encoding in which every byte of the file has a meaning. */
  static Charset of(Supplier<InputStream> file) {
    return KNOWN.stream()
        .filter(charset -> isAll(charset, file))
        .findFirst()
        .orElseThrow(() -> new FileUnreadable(ImportFailure.Code.ENCODING_UNKNOWN, ""));
  }

  /** The characters of a file, without a byte order mark. */
  static Reader reader(InputStream file, Charset charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(file, MARK.length);
    byte[] first = in.readNBytes(MARK.length);
    if (!java.util.Arrays.equals(first, MARK)) {
      in.unread(first);
    }
    return new InputStreamReader(in, strict(charset));
  }

  private static boolean isAll(Charset charset, Supplier<InputStream> file) {
    char[] buffer = new char[BUFFER];
    try (Reader reader = new InputStreamReader(file.get(), strict(charset))) {
      int read;
      do {
        read = reader.read(buffer);
      } while (read >= 0);
      return true;
    } catch (CharacterCodingException other) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static java.nio.charset.CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
