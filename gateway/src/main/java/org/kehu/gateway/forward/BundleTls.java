package org.kehu.gateway.forward;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * TLS towards services as an SSL bundle of Spring Boot has it, names checked. A bundle whose files
 * are replaced counts from the next connection on.
 */
final class BundleTls implements TlsSocketStrategy {

  private volatile TlsSocketStrategy current;

  BundleTls(@Nullable String bundle, SslBundles bundles) {
    if (bundle == null) {
      current = DefaultClientTlsStrategy.createDefault();
      return;
    }
    current = of(bundles.getBundle(bundle));
    bundles.addBundleUpdateHandler(bundle, renewed -> current = of(renewed));
  }

  private static TlsSocketStrategy of(SslBundle bundle) {
    return new DefaultClientTlsStrategy(bundle.createSslContext());
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String host, int port, @Nullable Object attachment, HttpContext context)
      throws IOException {
    return current.upgrade(socket, host, port, attachment, context);
  }
}
