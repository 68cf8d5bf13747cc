package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as a login needs: follows redirects, keeps cookies, sends the first form of a page. Not thread-safe. */
public final class FormBrowser {
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"");

    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /**
     * A page.
     *
     * @param address where it stands, after all redirects
     */
    public record Page(URI address, int status, String text) {}

    /** Goes to an address. */
    public Page open(URI address) {
        URI next = address;
        Response answer = send(next, Map.of());
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            next = next.resolve(answer.header("location"));
            answer = send(next, Map.of());
        }
        return new Page(next, answer.statusCode(), answer.asString());
    }

    /** Sends the form of a page, with its hidden fields and these, whose values need no encoding. */
    public Page submit(Page page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.text());
        if (!form.find()) {
            throw new AssertionError("there is no form at " + page.address() + ": " + page.text());
        }
        Map<String, String> all = new HashMap<>(fields);
        HIDDEN.matcher(page.text()).results().forEach(hidden -> all.put(hidden.group("name"), hidden.group("value")));
        URI target = page.address().resolve(form.group(1).replace("&amp;", "&"));
        Response answer = send(target, all);
        return answer.statusCode() / 100 == 3
                ? open(target.resolve(answer.header("location")))
                : new Page(target, answer.statusCode(), answer.asString());
    }

    /** Has the cookies of one address at another as well, as where a balancer stands in front of several gateways. */
    public void carry(URI from, URI to) {
        cookies.put(to.getAuthority(), new HashMap<>(cookies.getOrDefault(from.getAuthority(), Map.of())));
    }
    /** A request with the cookies of an address. */
    public RequestSpecification request(URI address) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookies(cookies.getOrDefault(address.getAuthority(), Map.of()));
    }

    private Response send(URI address, Map<String, String> form) {
        RequestSpecification request = request(address);
        Response answer =
                form.isEmpty() ? request.get(address) : request.formParams(form).post(address);
        cookies.computeIfAbsent(address.getAuthority(), authority -> new HashMap<>())
                .putAll(answer.cookies());
        return answer;
    }
}
