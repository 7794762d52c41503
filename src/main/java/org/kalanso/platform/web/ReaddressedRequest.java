package org.kalanso.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request under its canonical address, with a JSON body of ours where it had another. */
final class ReaddressedRequest extends HttpServletRequestWrapper {
    private static final String JSON = "application/json";

    private final String path;
    private final byte @Nullable [] body;

    ReaddressedRequest(HttpServletRequest request, String path, byte @Nullable [] body) {
        super(request);
        this.path = path;
        this.body = body;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer address = super.getRequestURL();
        int start = address.indexOf("/", address.indexOf("://") + 3);
        return address.replace(start, address.length(), path);
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getContentType() {
        return body == null ? super.getContentType() : JSON;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return body != null && name.equalsIgnoreCase("Content-Type") ? JSON : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return body != null && name.equalsIgnoreCase("Content-Type")
                ? Collections.enumeration(List.of(JSON))
                : super.getHeaders(name);
    }

    @Override
    public int getContentLength() {
        return body == null ? super.getContentLength() : body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body == null ? super.getContentLengthLong() : body.length;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return body == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream in;

        Bytes(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read where they are needed");
        }
    }
}
