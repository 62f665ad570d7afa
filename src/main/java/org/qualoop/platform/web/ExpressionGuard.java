package org.qualoop.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;

/**
 * CVE-2026-109432: the engine evaluates expressions that clients put into task queries and filters. Nobody needs them, so
 * no JSON key and no query parameter ending in {@code Expression} passes, at any depth. The body is read by the parser
 * that the engine uses, so escapes and encodings look the same to both.
 */
final class ExpressionGuard {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final Set<String> INSTANCE_KEYS = Set.of(
            "processInstanceId", "processInstanceIds", "businessKey", "executionId", "processBusinessKey", "taskId");

    private ExpressionGuard() {}

    /** The request, with its body readable again. */
    static HttpServletRequest check(HttpServletRequest request, ObjectMapper json) throws IOException {
        checkParameters(request.getQueryString());
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean opaque = type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
        if (opaque || request.getContentLengthLong() == 0) {
            return request;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Problem(415, "不支持压缩的请求体 / A compressed body is not accepted", List.of());
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Problem.tooLarge("请求体过大 / The body is too large");
        }
        checkBody(body, json, type.contains("json") || type.isEmpty());
        return new Replayed(request, body);
    }

    private static void checkParameters(String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("[&;]")) {
            String name;
            try {
                name = URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("", "查询参数无效 / Malformed query parameter");
            }
            refuseExpression(name);
        }
    }

    private static void checkBody(byte[] body, ObjectMapper json, boolean mustBeJson) throws IOException {
        try (JsonParser parser = json.getFactory().createParser(body)) {
            JsonToken first = parser.nextToken();
            if (mustBeJson && first != null && !first.isStructStart()) {
                // The engine's resources answer a bare null with a 500.
                throw Problem.badRequest("", "应为 JSON 对象 / A JSON object is expected");
            }
            for (JsonToken token = first; token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    refuseExpression(parser.currentName());
                }
            }
        } catch (JsonProcessingException e) {
            if (mustBeJson) {
                throw Problem.badRequest("", "请求内容不是有效的 JSON / Not valid JSON: " + e.getOriginalMessage());
            }
        }
    }

    private static void refuseExpression(String name) {
        if (name.trim().toLowerCase(Locale.ROOT).endsWith("expression")) {
            String detail = "不接受表达式 / Expressions are not accepted";
            throw new Problem(400, detail, List.of(new FieldError("/" + name, detail)));
        }
    }

    /** Ids of instances, executions and tasks that a body names. */
    static Set<String> instanceIdsIn(HttpServletRequest request, ObjectMapper json) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        if (!(request instanceof Replayed replayed)) {
            return ids;
        }
        try (JsonParser parser = json.getFactory().createParser(replayed.body)) {
            String key = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    key = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && INSTANCE_KEYS.contains(key)) {
                    ids.add(parser.getText());
                }
            }
        } catch (JsonProcessingException e) {
            return ids;
        }
        return ids;
    }

    /** A request whose body was read and can be read again. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return in.read(into, offset, length);
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
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
