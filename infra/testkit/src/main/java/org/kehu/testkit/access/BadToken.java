package org.kehu.testkit.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Ways in which a token is none, whoever it is said to be of. */
enum BadToken {
  NONE {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      return "";
    }
  },
  GARBAGE {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      return "Bearer garbage";
    }
  },
  /** Another payload under the same signature. */
  FORGED {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      String[] parts = signer.token(holder).split("\\.", -1);
      int middle = parts[1].length() / 2;
      StringBuilder payload = new StringBuilder(parts[1]);
      payload.setCharAt(middle, payload.charAt(middle) == 'A' ? 'B' : 'A');
      return "Bearer " + parts[0] + "." + payload + "." + parts[2];
    }
  },
  EXPIRED {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      return signed(
          signer, holder, claims -> claims.issueTime(ago(LONG)).expirationTime(ago(BEYOND_SKEW)));
    }
  },
  NOT_YET_VALID {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      return signed(signer, holder, claims -> claims.notBeforeTime(ago(BEYOND_SKEW.negated())));
    }
  },
  OF_ANOTHER_AUDIENCE {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      return signed(signer, holder, claims -> claims.audience("others"));
    }
  },
  OF_ANOTHER_ISSUER {
    @Override
    String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder) {
      return signed(signer, holder, claims -> claims.issuer("https://issuer.example"));
    }
  };

  private static final Duration LONG = Duration.ofHours(1);

  /** Clocks may differ by a minute. */
  private static final Duration BEYOND_SKEW = Duration.ofMinutes(5);

  /** The header; empty for none. */
  abstract String authorization(Signer signer, Consumer<JWTClaimsSet.Builder> holder);

  private static String signed(
      Signer signer, Consumer<JWTClaimsSet.Builder> holder, Consumer<JWTClaimsSet.Builder> fault) {
    return "Bearer " + signer.token(holder.andThen(fault));
  }

  private static Date ago(Duration time) {
    return Date.from(Instant.now().minus(time));
  }
}
