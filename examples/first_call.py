from thingspace_firmware import ErrorException, ThingspaceFirmwareClient

with ThingspaceFirmwareClient(
    thingspace_oauth="an access token",
    vz_m2m_token="a session token",
    base_url="http://127.0.0.1:8080",
) as client:
    try:
        packages = client.firmware.list_of_available_firmware("0000123456-00001", "LWM2M")
    except ErrorException as error:
        print(error.status, error.error_code, error.error_message)
    else:
        for package in packages:
            print(package.firmware_name, package.launch_date.year, package.protocol)
