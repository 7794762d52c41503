package org.kalanso.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies and nothing else of a browser. Redirects are followed; an answer of 400 or more throws. */
public final class Visit implements AutoCloseable {
    /** The administrator whom {@link #setUp()} makes. */
    public static final String ADMINISTRATOR = "directrice";

    static final String PASSWORD = "un mot de passe de mesure 7391";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern CHOICE =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\".*?<option[^>]*value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final int FIRST_REFUSAL = 400;

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Visit(String address) {
        this.address = address;
    }

    /** The whole page. */
    public String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Sends a form whose page is at the same path, with what the page proposes and what is given here. */
    public String post(String path, Map<String, String> given) throws IOException {
        String page = get(path);
        Map<String, String> form = new LinkedHashMap<>();
        CHOICE.matcher(page).results().forEach(found -> form.putIfAbsent(found.group(1), found.group(2)));
        INPUT.matcher(page).results().forEach(found -> form.put(found.group(1), found.group(2)));
        Matcher token = TOKEN.matcher(page);
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        form.putAll(given);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Leads an empty installation through its first set-up, which signs the administrator in. */
    public void setUp() throws IOException {
        post(
                "/set-up",
                Map.of(
                        "name", "Collège de la mesure",
                        "city", "Conakry",
                        "familyName", "BARRY",
                        "givenNames", "Aïssatou",
                        "identifier", ADMINISTRATOR,
                        "password", PASSWORD,
                        "passwordAgain", PASSWORD));
        if (get("/").contains("name=\"passwordAgain\"")) {
            throw new IOException("The set-up was refused");
        }
    }

    /** Signs in at the door. @return the cookies that a browser would now have, by name */
    Map<String, String> signIn(String name, String password) throws IOException {
        post("/sign-in", Map.of("identifier", name, "secret", password));
        Map<String, String> given = new LinkedHashMap<>();
        cookies.getCookieStore().getCookies().forEach(cookie -> given.put(cookie.getName(), cookie.getValue()));
        if (!given.containsKey("kalanso")) {
            throw new IOException("The sign-in was refused");
        }
        return given;
    }

    private String send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new IOException(answer.statusCode() + " from " + request.method() + " " + request.uri());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
